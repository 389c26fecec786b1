import Taro from '@tarojs/taro'

/** 5:4, as WeChat shows a card; large enough for a phone of three dots to the point. */
const card = { width: 500, height: 400 } as const
const paper = '#F6F4F1'

/** Cards drawn since the app was opened, by picture: temporary files that WeChat clears by itself. */
const drawn = new Map<string, string>()

/** The card of a picture, if it was drawn already. */
export const drawnPicture = (picture: string): string | undefined => drawn.get(picture)

/**
 * The picture of goods, whole, in the middle of a 5:4 card on its own ground: a local file, because cards take neither
 * cloud files nor WebP for sure. Undefined when it cannot be made; WeChat then photographs the page.
 */
export async function cardPicture(picture: string, tint = paper): Promise<string | undefined> {
  const kept = drawn.get(picture)
  if (kept) return kept
  try {
    const file = await draw(await fetchPicture(picture), tint)
    drawn.set(picture, file)
    return file
  } catch {
    return undefined
  }
}

async function fetchPicture(picture: string): Promise<string> {
  const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: picture })
  return tempFilePath
}

async function draw(file: string, tint: string): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...card })
  const pen: object = canvas.getContext('2d')
  if (!isPen(pen) || !isCanvas(canvas)) throw new Error('no canvas to draw on')
  const image = canvas.createImage()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = reject
    image.src = file
  })
  const scale = Math.min(card.width / image.width, card.height / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  pen.fillStyle = tint
  pen.fillRect(0, 0, card.width, card.height)
  pen.drawImage(image, (card.width - width) / 2, (card.height - height) / 2, width, height)
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'jpg', quality: 0.9 })
  return tempFilePath
}

/** What is used of a 2D context; Taro's types know none of it. */
interface Pen {
  fillStyle: string
  fillRect(x: number, y: number, width: number, height: number): void
  drawImage(image: object, x: number, y: number, width: number, height: number): void
}

const isPen = (one: object): one is Pen => 'fillRect' in one && 'drawImage' in one

/** WeChat writes a file of an off-screen canvas too, which its types do not say. */
const isCanvas = (one: object): one is Taro.Canvas => 'createImage' in one

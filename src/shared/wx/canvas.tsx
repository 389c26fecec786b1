import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Drawable, Pen } from '../pen'
import { faultOf, type PictureFault, pictureFile } from './take-picture'

export interface Size {
  /** Pixels. */
  width: number
  height: number
}

export type Loaded = { ok: true; value: Drawable } | { ok: false; error: PictureFault }

/** A canvas to draw a picture on, and what it needs. */
export interface Easel {
  pen: Pen
  /** A picture by its `cloud://` id, its address or as `data:`. */
  load(picture: string): Promise<Loaded>
  /** What is drawn now, as a file that an `<Image>` and the album take. */
  save(): Promise<string>
}

/** Where the canvas stands in the page: out of sight, because WeChat draws on none that is not there. */
export const CanvasPlace = ({ id }: { id: string }) => (
  <Canvas id={id} canvasId={id} type="2d" className="canvas-place" />
)

/** Takes the canvas of the page by its id. Undefined when WeChat gives none. */
export async function openEasel(id: string, size: Size): Promise<Easel | undefined> {
  const canvas = await canvasNode(id)
  if (!canvas) return undefined
  canvas.width = size.width
  canvas.height = size.height
  const pen: object = canvas.getContext('2d')
  if (!isPen(pen)) return undefined
  return {
    pen,
    load: picture => load(canvas, picture),
    async save() {
      const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' })
      return tempFilePath
    },
  }
}

/** The page is drawn a moment after it was told to be: asked a few times. */
async function canvasNode(id: string): Promise<Taro.Canvas | undefined> {
  for (let tries = 0; tries < 10; tries += 1) {
    const node = await new Promise<unknown>(resolve => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .node(found => resolve(found?.node))
        .exec()
    })
    if (isCanvas(node)) return node
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return undefined
}

async function load(canvas: Taro.Canvas, picture: string): Promise<Loaded> {
  try {
    const image = canvas.createImage()
    const file = await pictureFile(picture)
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
      image.src = file
    })
    return { ok: true, value: { source: image, width: image.width, height: image.height } }
  } catch (error) {
    return { ok: false, error: faultOf(error) }
  }
}

const isPen = (one: object): one is Pen => 'fillRect' in one && 'drawImage' in one

const isCanvas = (one: unknown): one is Taro.Canvas =>
  typeof one === 'object' && one !== null && 'createImage' in one

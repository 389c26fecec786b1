import type { Loaded } from './canvas'
import { pictureUrl } from './picture.h5'
import { faultAt, imageOf } from './take-picture.h5'

/** A browser draws on a canvas that stands nowhere. */
export const CanvasPlace: typeof import('./canvas').CanvasPlace = () => <></>

export const openEasel: typeof import('./canvas').openEasel = async (_id, { width, height }) => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  return {
    pen,
    load,
    save: () =>
      new Promise((resolve, reject) => {
        canvas.toBlob(blob =>
          blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('nothing drawn')),
        )
      }),
  }
}

async function load(picture: string): Promise<Loaded> {
  const address = pictureUrl(picture)
  const image = await imageOf(address, true)
  if (image) {
    return { ok: true, value: { source: image, width: image.naturalWidth, height: image.naturalHeight } }
  }
  return { ok: false, error: await faultAt(address) }
}

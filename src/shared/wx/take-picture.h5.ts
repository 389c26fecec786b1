import { pictureUrl } from './picture.h5'
import type { PictureFault } from './take-picture'

/** The picture, if it comes; `toKeep` only from a host that lets other pages keep what they draw of it. */
export async function imageOf(address: string, toKeep: boolean): Promise<HTMLImageElement | undefined> {
  const image = new Image()
  if (toKeep) image.crossOrigin = 'anonymous'
  image.src = address
  try {
    await image.decode()
    return image
  } catch {
    return undefined
  }
}

/** Why the picture could not be kept: it can be seen and not drawn, or it does not come at all. */
export const faultAt = async (address: string): Promise<PictureFault> =>
  (await imageOf(address, false)) ? 'picture_not_allowed' : 'picture_unreachable'

export const tryPicture: typeof import('./take-picture').tryPicture = async picture => {
  const address = pictureUrl(picture)
  return (await imageOf(address, true)) ? undefined : faultAt(address)
}

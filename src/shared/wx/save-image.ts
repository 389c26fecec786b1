import Taro from '@tarojs/taro'

/**
 * `refused`: just now; `refused_before`: WeChat asks no second time, only its settings help. `privacy`: the privacy contract
 * was not agreed to; `undeclared`: the shop's contract does not name the album.
 */
export type SaveOutcome =
  | 'saved'
  | 'left'
  | 'refused'
  | 'refused_before'
  | 'privacy'
  | 'undeclared'
  | 'failed'

const scope = 'scope.writePhotosAlbum'

/** Puts a local file into the phone's album. */
export async function saveImage(filePath: string): Promise<SaveOutcome> {
  const before = await Taro.getSetting().catch(() => undefined)
  if (before?.authSetting[scope] === false) return 'refused_before'
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    return outcomeOf(String(Object(error).errMsg))
  }
}

/** WeChat tells its reasons in words alone. */
function outcomeOf(words: string): SaveOutcome {
  if (/cancel/.test(words)) return 'left'
  if (/privacy permission/.test(words)) return 'privacy'
  if (/privacy agreement|scope is not declared/.test(words)) return 'undeclared'
  return /auth den|authorize/.test(words) ? 'refused' : 'failed'
}

/** Opens WeChat's settings, from a tap; whether saving is allowed after it. */
export async function openAlbumSetting(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.openSetting()
    return authSetting[scope] === true
  } catch {
    return false
  }
}

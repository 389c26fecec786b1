import { sure } from '../../shared/sure'
import { openAlbumSetting, type SaveOutcome, saveImage } from '../../shared/wx/save-image'
import { say } from '../../shared/wx/say'
import { sendImage } from '../../shared/wx/send-image'

/** What is said of each outcome; nothing of turning back. */
const outcomeWords: Record<Exclude<SaveOutcome, 'refused_before'>, string> = {
  saved: '已保存到相册',
  left: '',
  refused: '没有允许存到相册，海报没有保存',
  privacy: '要先同意隐私指引，才能存到相册',
  undeclared: '小店的隐私指引里还没写「相册」，请店主在微信后台补上',
  failed: '没有保存成，请再试一次',
}

/** Puts the poster into the album. Where WeChat asks no more, the way leads through its settings. */
export async function keepPoster(file: string): Promise<void> {
  const outcome = await saveImage(file)
  if (outcome !== 'refused_before') return tell(outcome)
  const open = await sure({
    title: '还不能存到相册',
    words: '之前没有允许。在设置里打开「添加到相册」，就能保存海报。',
    yes: '去设置',
  })
  if (!open || !(await openAlbumSetting())) return
  const again = await saveImage(file)
  tell(again === 'refused_before' ? 'refused' : again)
}

function tell(outcome: keyof typeof outcomeWords): void {
  const words = outcomeWords[outcome]
  if (words) say(words)
}

/** Sends the poster to a friend. */
export async function sendPoster(file: string): Promise<void> {
  if (!(await sendImage(file))) say('请先保存，再从聊天里发给朋友')
}

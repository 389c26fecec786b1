import type { UntoldView } from '../../../types/api/shipping'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { usePages } from '../../shared/use-pages'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { whyWords } from './why-words'

/** What WeChat has not taken yet, and telling it once more. Telling twice tells once: the server asks WeChat first. */
export function useUntold() {
  const { query, more, restart, reload } = usePages('shipping.untold', {})
  const tell = async ({ number, name }: UntoldView, replace: boolean) => {
    if (replace && !(await sure(replacing(name)))) return
    const reply = await call('shipping.retry', { number, replace })
    if (!reply.ok) say(errorWords[reply.error])
    else if (reply.value.told) say('微信知道了')
    else say(whyWords[reply.value.why ?? 'unavailable'])
    await reload()
  }
  return { query, more, restart, tell }
}

const replacing = (name: string) => ({
  title: '换成这次的单号？',
  words: `微信那边${name}这一单的单号会换成店里填的。一笔付款只能换一次。`,
  yes: '换成这次的',
})

import type { FunnelSums, FunnelView, LinkView, OpenedView } from '../../../types/api/funnel'
import type { Channel } from '../../../types/api/share'
import { LIMITS } from '../../../types/limits'

export const channelWords: Record<Channel, string> = {
  chat: '卡片',
  moments: '朋友圈',
  poster: '海报',
}

/** What a link is about; goods have their name, the shop has none. */
export const nameOf = ({ name }: LinkView): string => name ?? '小店首页'

/** Counting ends somewhere: from there on it says so. */
const counted = (n: number): string => (n >= LIMITS.facesCounted ? `${LIMITS.facesCounted}+` : String(n))

/** People who opened, of either kind; `999+` where counting ended. */
export const openedWords = ({ fresh, known }: OpenedView): string => {
  const ended = [fresh, known].some(n => n >= LIMITS.facesCounted)
  return ended ? `${fresh + known}+` : String(fresh + known)
}

export const peopleOf = ({ fresh, known }: OpenedView): number => fresh + known

/** One step: how many, of what, how wide its bar is of the widest, and what it means in a sentence. */
export interface Step {
  id: string
  name: string
  n: string
  unit: '次' | '人' | '单'
  /** Absent where a bar would compare what cannot be compared. */
  widthPercent?: number
  words: string
}

const sentWords = ({ channels, sends }: FunnelView): string => {
  const each = channels.filter(one => one.sends > 0).map(one => `${channelWords[one.channel]} ${one.sends}`)
  return sends === 0 ? '还没有发出过。' : `${each.join('，')}。微信不告诉我们多少人看到。`
}

const openWords = ({ opened: { fresh, known } }: FunnelSums): string => {
  if (fresh + known === 0) return '还没有人点开'
  if (known === 0) return '都是没在店里买过的新面孔'
  return fresh === 0
    ? '都是在店里买过的老面孔'
    : `${counted(fresh)} 位新面孔，${counted(known)} 位买过的老面孔`
}

const boughtWords = ({ buyers, opened, orders }: FunnelSums): string => {
  if (buyers === 0) return '还没有人买'
  const each = Math.round(peopleOf(opened) / buyers)
  const times = orders > buyers ? `，一共 ${orders} 单` : ''
  return each > 1 ? `每 ${each} 个点开的人，有 1 个买${times}` : `点开的人差不多都买了${times}`
}

const keptWords = ({ orders, kept }: FunnelSums): string => {
  if (orders === 0) return '还没有订单'
  return kept === orders ? '没有一单全退' : `${orders - kept} 单全退了，佣金也退了这一份`
}

const againWords = ({ again }: FunnelSums): string => (again === 0 ? '还没有人再来买' : '又来买过，佣金照算')

/** Never narrower than can be seen, never wider than there is. */
const widthOf = (n: number, widest: number): number =>
  n === 0 || widest === 0 ? 0 : Math.min(100, Math.max(2, Math.round((n * 100) / widest)))

/** From sending to coming again, as a distributor reads it. Bars compare with the people who opened. */
export function stepsOf(funnel: FunnelView): Step[] {
  const { sends, opened, buyers, kept, again } = funnel
  const widest = Math.max(peopleOf(opened), buyers, kept)
  const bar = (n: number) => ({ widthPercent: widthOf(n, widest) })
  return [
    { id: 'sent', name: '发出', n: String(sends), unit: '次', words: sentWords(funnel) },
    {
      ...{ id: 'opened', name: '点开', n: openedWords(opened), unit: '人' as const },
      ...bar(peopleOf(opened)),
      words: openWords(funnel),
    },
    { id: 'bought', name: '买了', n: String(buyers), unit: '人', ...bar(buyers), words: boughtWords(funnel) },
    { id: 'kept', name: '留下', n: String(kept), unit: '单', ...bar(kept), words: keptWords(funnel) },
    { id: 'again', name: '又来', n: String(again), unit: '人', ...bar(again), words: againWords(funnel) },
  ]
}

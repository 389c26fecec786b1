import type { AfterSaleState, AfterSaleView } from '../../../types/api/after-sale-views'
import { yuan } from '../money'
import { afterSaleKindWords } from './after-sale-words'
import { deadline, type Side } from './deadline'

const unchanged = '钱和订单都没有变'

const sentences: Record<AfterSaleState, (sum: string, view: AfterSaleView) => string> = {
  asked: (sum, { kind }) => `买家申请${afterSaleKindWords[kind]} ${sum}`,
  agreed_return: sum => `货退回来以后退 ${sum}`,
  sent_back: sum => `收到退货以后退 ${sum}`,
  refunding: sum => `共退 ${sum}`,
  held_up: sum => `共退 ${sum}`,
  done: sum => `${sum} 已回到付款的地方`,
  refused: (_, { events }) => {
    const said = [...events].reverse().find(({ event }) => event === 'refuse')?.words
    return said ? `${ended(`店家说：${said}`)}${unchanged}` : unchanged
  },
  withdrawn: () => unchanged,
  lapsed: () => unchanged,
}

/** With a stop, unless what was said has one. */
const ended = (words: string): string => (/[。！？!?.~…]$/.test(words) ? words : `${words}。`)

/** How it stands and when it goes on, in one or two sentences under its state. */
export const standing = (view: AfterSaleView, now: number, side: Side): string =>
  [sentences[view.state](yuan(view.refundFen), view), deadline(view, now, side)]
    .filter(Boolean)
    .map(ended)
    .join('')

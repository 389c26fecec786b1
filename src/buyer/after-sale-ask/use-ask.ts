import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { AfterSaleKind, AfterSaleReason, AskableView } from '../../../types/api/after-sale-views'
import { routes } from '../../routes'
import { type CallError, call } from '../../shared/call'
import { untilAnswered } from '../../shared/request-id'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { say } from '../../shared/wx/say'
import { askToTellRefund } from '../../shared/wx/subscribe'
import { askedLines, type Drafts, type LineDraft, mayReturn, whatIsMissing } from './ask-draft'
import { useProofs } from './use-proofs'

/** Why it was refused, and the names of the goods it was about. */
export interface Refused {
  error: CallError
  names: string[]
}

/** What may be asked of an order, what is asked, and sending it. */
export function useAsk(number: string) {
  const { query, retry, reload } = useQuery('after_sale.askable', { number })
  const [drafts, setDrafts] = useState<Drafts>({})
  const [kind, setKind] = useState<AfterSaleKind>('refund')
  const [reason, setReason] = useState<AfterSaleReason>()
  const [refused, setRefused] = useState<Refused>()
  const words = useRef('')
  const telling = useRef<Promise<void>>()
  const proofs = useProofs(number)

  /** Ticks a line, changes it, or takes the tick away. */
  const change = (view: AskableView, lineId: string, draft: LineDraft | undefined) => {
    const { [lineId]: _, ...others } = drafts
    const next = draft ? { ...others, [lineId]: draft } : others
    setDrafts(next)
    if (!mayReturn(view, next)) setKind('refund')
  }
  const send = useAction(async (view: AskableView) => {
    const missing = whatIsMissing(view, drafts, reason)
    if (missing || !reason) return say(missing ?? '')
    setRefused(undefined)
    // WeChat lets its question be asked by this very tap alone; whatever is answered there, the ask goes out.
    telling.current ??= askToTellRefund()
    const pictures = await proofs.upload()
    if (!pictures) return say('图片没有传上去，请再点一次')
    const wish = {
      number,
      kind,
      reason,
      words: words.current.trim(),
      pictures,
      lines: askedLines(view, drafts),
    }
    const reply = await untilAnswered(`ask-after-sale:${number}`, requestId =>
      call('after_sale.ask', { requestId, ...wish }),
    )
    if (reply.ok) await telling.current
    if (reply.ok) return void Taro.redirectTo({ url: routes.afterSale(number, reply.value.id) })
    const about = view.lines.filter(({ lineId }) => reply.about?.includes(lineId))
    setRefused({ error: reply.error, names: about.map(({ name }) => name) })
    if (about.length > 0) await reload()
  })
  return { query, retry, drafts, kind, reason, refused, words, proofs, change, setKind, setReason, send }
}

import { useState } from 'react'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { say } from '../../shared/wx/say'
import { type LineDraft, type RefundDraft, refundOf } from './refund-draft'
import type { SellerOrder } from './use-seller-order'

export interface RefundProps {
  order: SellerOrderView
  refund: SellerOrder['refund']
}

/** A refund while it is typed, and what it comes to. */
export function useRefund({ order, refund }: RefundProps) {
  const [draft, setDraft] = useState<RefundDraft>({ lines: {}, freight: '' })
  const [reason, setReason] = useState('')
  const wish = refundOf(order, draft)

  const setFreight = (freight: string) => setDraft({ ...draft, freight })
  const setLine = (id: string) => (line: LineDraft | undefined) => {
    const { [id]: _, ...others } = draft.lines
    setDraft({ ...draft, lines: line ? { ...others, [id]: line } : others })
  }
  const send = () => {
    if (!wish.ok) return say(wish.why)
    if (!reason.trim()) return say('写一句为什么，买家会看到')
    const { lines, freightFen, refundFen } = wish
    void refund.run({ lines, freightFen, reason: reason.trim() }, refundFen)
  }
  return { draft, wish, setLine, setFreight, setReason, send }
}

import type { GiveInput } from '../../../cloudfunctions/shop/refund/refund'
import { NOON, NUMBER } from './an-order'

type Asked = GiveInput['lines'][number]

/** What the owner asks for: a piece and a yuan of the first line, unless a test says otherwise. */
export const ask = (lines: Partial<Asked>[], more: Partial<GiveInput> = {}): GiveInput => ({
  requestId: '00000000-0000-4000-8000-000000000000',
  number: NUMBER,
  lines: lines.map(line => ({ lineId: '1', quantity: 1, refundFen: 100, restock: false, ...line })),
  freightFen: 0,
  reason: '坏了两个',
  ...more,
})
/** By whom and when a refund is decided. */
export const how = (refundId: string, at = NOON) => ({ refundId, at, by: 'owner-1', receiveWithinDays: 10 })

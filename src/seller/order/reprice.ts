import type { SellerOrderView } from '../../../types/api/seller-order'
import { parseYuan } from '../../shared/yuan'

type Priced = Pick<SellerOrderView, 'goodsFen' | 'discountFen' | 'placedPayableFen'>

/** What the typed price comes to, or why it cannot be asked. Sums in fen. */
export type NewPrice =
  | { ok: true; offFen: number; freightFen: number; payableFen: number }
  | { ok: false; why: string }

const no = (why: string): NewPrice => ({ ok: false, why })

/** The new price as typed in yuan. The server holds the same bounds; here they are said before sending. */
export function newPrice(
  { goodsFen, discountFen, placedPayableFen }: Priced,
  typed: { off: string; freight: string },
): NewPrice {
  const offFen = parseYuan(typed.off.trim())
  const freightFen = parseYuan(typed.freight.trim())
  if (offFen === undefined || freightFen === undefined) return no('请填数字，最多两位小数，例如 5 或 5.50')
  const goods = goodsFen - discountFen
  if (offFen > goods) return no('少收的不能比商品的钱还多')
  const payableFen = goods - offFen + freightFen
  if (payableFen < 1) return no('至少要收 0.01 元')
  if (payableFen > placedPayableFen) return no('不能高过下单时的价格')
  return { ok: true, offFen, freightFen, payableFen }
}

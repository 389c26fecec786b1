import type { SellerTab } from '../../../types/api/seller-order'
import { usePages } from '../../shared/use-pages'

/** One list of staff, or what was found by `words`; '' = nothing is searched for. */
export function useSellerOrders(tab: SellerTab, words: string) {
  const name = words ? 'seller_order.search' : 'seller_order.list'
  return usePages<'seller_order.search' | 'seller_order.list'>(name, words ? { words } : { tab })
}

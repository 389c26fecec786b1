import type { Channel, ShareCodeView } from '../../../types/api/share'
import type { Ids, Store } from '../ports'
import type { ShareCode } from './document'

/** A code as the shop makes them; anything else that a link brings means nothing. */
const CODE = /^[A-Z2-7]{16}$/

/** One's code for a product ('' = the shop) by a channel: repeats, tells nothing, and fits a mini program code as it is. */
export const codeOf = (
  ids: Pick<Ids, 'derived'>,
  { distributorId, productId, channel }: { distributorId: string; productId: string; channel: Channel },
): string => ids.derived('share', distributorId, productId, channel)

/** What stands for one's sharing of a product ('' = the shop) by all channels together. */
export const linkOf = (ids: Pick<Ids, 'derived'>, distributorId: string, productId: string): string =>
  ids.derived('link', distributorId, productId)

/** Where a card leads, with its code in the query: so it survives Moments' single page, which names nobody. */
export function shareCodeView({ _id: code, productId }: Pick<ShareCode, '_id' | 'productId'>): ShareCodeView {
  if (productId === '') return { code, path: '/buyer/home/index', query: `code=${code}` }
  return { code, path: '/buyer/product/index', query: `id=${productId}&code=${code}` }
}

/** What a code stands for and whose it is, in one round trip; undefined for one that the shop never made. */
export async function findCode(store: Store, code: string) {
  if (!CODE.test(code)) return undefined
  const [found] = await store.queryJoined(
    'share_codes',
    { index: '_id', ids: [code], limit: 1 },
    { from: 'distributors', local: 'distributorId', field: '_id', omit: ['events', 'trail', 'phone'] },
  )
  return found
}

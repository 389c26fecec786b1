import type { ShopView } from '../../../types/api/catalog'
import type { ShopDocument } from '../documents'

/** What buyers may know of the shop's settings. */
export const shopView = (shop: ShopDocument): ShopView => ({
  name: shop.name,
  sub: shop.sub ?? '',
  promise: shop.promise,
  openHours: shop.openHours ?? '',
  ...(shop.phone && { phone: shop.phone }),
  ...(shop.closedNotice && { closed: shop.closedNotice }),
  freightFen: shop.freightFen,
  freeFromFen: shop.freeFromFen,
})

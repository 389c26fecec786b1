import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { CodeRefusal, WxFault } from '../wx-port'

/** Where a scanned poster leads: the page reads the code as `query.scene`. */
export const PRODUCT_PAGE = 'buyer/product/index'
const SHOP_PAGE = 'buyer/home/index'

/** The picture of a code that opens `page` with `code` as its scene. WeChat is asked once for each: codes never end. */
export async function posterCode(
  { store, wx, ids, clock }: Ports,
  { code, page }: { code: string; page: string },
): Promise<Result<string, WxFault | CodeRefusal>> {
  const _id = ids.derived('poster_code', page, code)
  const kept = await store.get('poster_codes', _id)
  if (kept) return ok(kept.picture)
  const drawn = await wx.drawCode({ scene: code, page })
  if (!drawn.ok) return drawn
  // Drawn twice by two at once it is the same code: whichever is kept will do.
  await store.add('poster_codes', { _id, code, page, picture: drawn.value, at: clock.now() })
  return drawn
}

/** The picture of one of the caller's own codes: nobody makes WeChat draw what leads nowhere. */
export async function showPosterCode(
  ports: Ports,
  { openid }: Caller,
  { code }: Parsed<'share.poster_code'>,
): Promise<Result<Answer<'share.poster_code'>, Refused<'share.poster_code'>>> {
  const own = await ports.store.get('share_codes', code)
  if (own?.distributorId !== openid) return no('code_not_found')
  const drawn = await posterCode(ports, { code, page: own.productId ? PRODUCT_PAGE : SHOP_PAGE })
  if (drawn.ok) return ok({ picture: drawn.value })
  return no(drawn.error === 'unavailable' ? 'wechat_unavailable' : drawn.error)
}

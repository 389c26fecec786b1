import type { Answer } from '../../../types/api'
import { type CheckView, type PreflightCheck, preflightChecks } from '../../../types/api/poster'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports, Store } from '../ports'
import type { CodeRefusal, WxFault } from '../wx-port'
import { PRODUCT_PAGE } from './poster-code'

/** As many products as one round trip carries: their pictures stand for all. */
const lookedAt = 100

/** Which check each refusal fails. */
const fails: Record<CodeRefusal | WxFault, PreflightCheck> = {
  unavailable: 'wechat',
  too_often: 'wechat',
  token_refused: 'token',
  scene_invalid: 'scene',
  page_not_released: 'page',
}

/** WeChat looks at the token before it looks at anything else; in which order at the rest it does not say. */
const before: Record<PreflightCheck, readonly PreflightCheck[]> = {
  wechat: [],
  token: ['wechat'],
  scene: ['wechat', 'token'],
  page: ['wechat', 'token'],
}

/** What WeChat's answer says of each check; undefined = it drew the code. */
export function checksOf(refusal: CodeRefusal | WxFault | undefined): CheckView[] {
  if (!refusal) return preflightChecks.map(check => ({ check, state: 'passed' }))
  const failed = fails[refusal]
  const why = refusal === 'unavailable' ? 'wechat_unavailable' : refusal
  return preflightChecks.map(check => {
    if (check === failed) return { check, state: 'failed', why }
    return { check, state: before[failed].includes(check) ? 'passed' : 'not_tried' }
  })
}

/** Where a picture lies: a host, or the shop's own storage. */
const placeOf = (picture: string): string => /^[a-z]+:\/\/[^/]+/i.exec(picture)?.[0] ?? ''

/** A first picture from each place, of the goods that lead the list. */
async function picturesOf(store: Store): Promise<string[]> {
  const products = await store.query('products', {
    ...{ index: 'byRank', equal: { onSale: true }, all: { field: 'findBy', values: ['*'] } },
    limit: lookedAt,
    omit: ['findBy', 'detailPictures', 'story', 'skus'],
  })
  const first = products.flatMap(({ pictures }) => pictures.slice(0, 1))
  const byPlace = new Map(first.reverse().map(picture => [placeOf(picture), picture]))
  return [...byPlace.values()].slice(0, LIMITS.preflightPictures)
}

/** Whether a poster made now would work. The code that is drawn for it leads to no card of anybody, and is not kept. */
export async function preflight(
  { store, wx, ids }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'share.preflight'>, never>> {
  const [drawn, pictures] = await Promise.all([
    wx.drawCode({ scene: ids.derived('preflight'), page: PRODUCT_PAGE }),
    picturesOf(store),
  ])
  return ok({ checks: checksOf(drawn.ok ? undefined : drawn.error), pictures })
}

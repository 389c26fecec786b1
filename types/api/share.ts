import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { derivedId, goodsId } from './fields'

/** How a card travels: sent in a chat, posted in Moments, or printed as a mini program code. */
export const channels = ['chat', 'moments', 'poster'] as const
export type Channel = (typeof channels)[number]

/** What a card carries: `path` and `query` lead to the page; a mini program code takes the bare `code` as its scene. */
export interface ShareCodeView {
  code: string
  path: string
  query: string
}

/** What a code leads to. Nothing of it is there when the code means nothing here (any more). */
export interface ShareLookView {
  /** Who shares it: 推广. */
  distributor?: { name: string }
  /** The product it is about: a mini program code carries nothing else. */
  productId?: string
}

/** Whatever a link brought: one that means nothing opens the page all the same. */
const anyCode = v.pipe(v.string(), v.maxLength(LIMITS.codeChars))

export const shareApi = {
  /**
   * The caller's code for a product, or for the shop, by one channel: always the same one. `agreement_changed`: the
   * present wording must be accepted first; cards that were sent before go on earning.
   */
  'share.code': endpoint<ShareCodeView>()({
    role: 'distributor',
    input: v.strictObject({ productId: v.optional(goodsId), channel: v.picklist(channels) }),
    errors: ['product_not_found', 'suspended', 'agreement_changed'],
  }),
  /** Counts that the caller sent it. */
  'share.sent': endpoint<{ sent: boolean }>()({
    role: 'distributor',
    input: v.strictObject({ code: derivedId }),
    errors: [],
  }),
  'share.look': endpoint<ShareLookView>()({
    role: 'visitor',
    input: v.strictObject({ code: anyCode }),
    errors: [],
  }),
  /** The caller has opened a card. One's own, and one that means nothing, touches nothing. */
  'share.touch': endpoint<{ touched: boolean }>()({
    role: 'buyer',
    input: v.strictObject({ code: anyCode }),
    errors: [],
  }),
}

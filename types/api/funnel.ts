import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { cursor, goodsId } from './fields'
import type { Channel } from './share'

/** How many people opened a card for the first time, each counted once. Counted to `LIMITS.facesCounted` each. */
export interface OpenedView {
  /** Had never paid for anything here. */
  fresh: number
  known: number
}

/** What became of a link, or of one channel of it, in the last `LIMITS.funnelDays`. Nothing of any buyer. */
export interface FunnelSums {
  /** How often it was sent; WeChat tells nobody how many saw it. */
  sends: number
  opened: OpenedView
  /** People who paid for an order that is credited to the caller by it. */
  buyers: number
  /** Those orders. */
  orders: number
  /** Of them, those that were not wholly given back. */
  kept: number
  /** People who have kept more than one. */
  again: number
  /** What the caller earns by them, as it stands now, in fen. */
  earnFen: number
}

/** A product that the caller shares; without `productId` and name it is the shop. */
export interface LinkView {
  productId?: string
  name?: string
  picture?: string
  tint?: string
}

export interface LinkCard extends LinkView {
  sends: number
  opened: OpenedView
}

export interface FunnelView extends LinkView, FunnelSums {
  channels: (FunnelSums & { channel: Channel })[]
  /** There are more orders than were looked at: the newest `LIMITS.funnelOrders` of each channel. */
  more: boolean
}

export const funnelApi = {
  /** What the caller has ever shared, the latest first. */
  'share.links': endpoint<{ links: LinkCard[]; after?: string }>()({
    role: 'distributor',
    input: v.strictObject({ after: v.optional(cursor) }),
    errors: [],
  }),
  'share.funnel': endpoint<FunnelView>()({
    role: 'distributor',
    input: v.strictObject({ productId: v.optional(goodsId) }),
    errors: ['link_not_found'],
  }),
}

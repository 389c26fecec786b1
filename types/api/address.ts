import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { phone, requestId, words } from './fields'

/** Where a parcel goes; the shape of `wx.chooseAddress`, renamed. */
export const address = v.strictObject({
  name: words(20),
  phone,
  province: words(20),
  city: words(20),
  county: words(20, 0),
  detail: words(80),
})
export type Address = v.InferOutput<typeof address>

export interface SavedAddress extends Address {
  id: string
}

export const addressApi = {
  /** Most recently used first. */
  'address.list': endpoint<{ addresses: SavedAddress[] }>()({
    role: 'buyer',
    input: v.strictObject({}),
    errors: [],
  }),
  /** A new id adds, a known one replaces; the saved address moves to the front. */
  'address.save': endpoint<{ addresses: SavedAddress[] }>()({
    role: 'buyer',
    input: v.strictObject({ id: requestId, address }),
    errors: ['too_many_addresses'],
  }),
  'address.remove': endpoint<{ addresses: SavedAddress[] }>()({
    role: 'buyer',
    input: v.strictObject({ id: requestId }),
    errors: [],
  }),
}

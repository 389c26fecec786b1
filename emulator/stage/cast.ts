import { FIRST_BUYER } from './local-shop'

/** One who holds a phone on the stage. */
export interface Holder {
  role: 'buyer' | 'distributor' | 'seller'
  name: string
  openid: string
}

/** The phones from left to right; the first is the one that `startLocalShop` opens by itself. */
export const cast: readonly [Holder, ...Holder[]] = [
  { role: 'buyer', name: '阿禾', openid: FIRST_BUYER },
  { role: 'buyer', name: '小满', openid: 'oLocalBuyer0000000000000002' },
]

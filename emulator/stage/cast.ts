import { FIRST_BUYER } from './local-shop'

/** One who holds a phone on the stage. */
export interface Holder {
  role: 'buyer' | 'distributor' | 'seller'
  name: string
  openid: string
  /** The page that the phone opens with; absent = the shop's front. */
  opensWith?: string
}

/** The phones from left to right; the first is the one that `startLocalShop` opens by itself. */
export const cast: readonly [Holder, ...Holder[]] = [
  { role: 'buyer', name: '阿禾', openid: FIRST_BUYER },
  { role: 'buyer', name: '小满', openid: 'oLocalBuyer0000000000000002' },
  {
    role: 'seller',
    name: '老周',
    openid: 'oLocalSeller0000000000000003',
    opensWith: '/seller/today/index',
  },
  {
    role: 'distributor',
    name: '小林',
    openid: 'oLocalSharer0000000000000004',
    opensWith: '/distributor/home/index',
  },
]

/** Who owns the shop on the stage. */
export const owner = cast.find(({ role }) => role === 'seller')

/** Who shares for the shop on the stage. */
export const distributor = cast.find(({ role }) => role === 'distributor')

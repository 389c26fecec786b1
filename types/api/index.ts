import type { AnswerOf, CommonError, ErrorOf, InputOf, ParsedOf } from '../endpoint'
import type { Result } from '../result'
import { addressApi } from './address'
import { cartApi } from './cart'
import { catalogApi } from './catalog'
import { couponApi } from './coupon'
import { favouriteApi } from './favourite'
import { orderApi } from './order'
import { paymentApi } from './payment'
import { reviewApi } from './review'
import { sellerApi } from './seller'

/** The contract: every call the mini program may make. Only its types reach the phone. */
export const api = {
  ...catalogApi,
  ...cartApi,
  ...addressApi,
  ...couponApi,
  ...favouriteApi,
  ...reviewApi,
  ...orderApi,
  ...paymentApi,
  ...sellerApi,
}

export type Api = typeof api
export type EndpointName = keyof Api
export type Input<N extends EndpointName> = InputOf<Api[N]>
export type Parsed<N extends EndpointName> = ParsedOf<Api[N]>
export type Answer<N extends EndpointName> = AnswerOf<Api[N]>
export type Refused<N extends EndpointName> = ErrorOf<Api[N]>

/** What the phone gets back: the answer, the endpoint's own refusal, or one that any call may meet. */
export type Reply<N extends EndpointName> = Result<Answer<N>, Refused<N> | CommonError>

/** Every refusal of the contract: `words.ts` must have words for each. */
export type AnyError = { [N in EndpointName]: Refused<N> }[EndpointName] | CommonError

import type { AnswerOf, CommonError, ErrorOf, InputOf, ParsedOf } from '../endpoint'
import type { Result } from '../result'
import { addressApi } from './address'
import { afterSaleApi } from './after-sale'
import { attentionApi } from './attention'
import { cartApi } from './cart'
import { catalogApi } from './catalog'
import { couponApi } from './coupon'
import { creditApi } from './credit'
import { distributorApi } from './distributor'
import { earningApi } from './earning'
import { favouriteApi } from './favourite'
import { funnelApi } from './funnel'
import { ledgerApi } from './ledger'
import { orderApi } from './order'
import { payeeApi } from './payee'
import { paymentApi } from './payment'
import { payoutApi } from './payout'
import { posterApi } from './poster'
import { refundApi } from './refund'
import { reviewApi } from './review'
import { sellerOrderApi } from './seller-order'
import { shareApi } from './share'
import { shippingApi } from './shipping'
import { staffApi } from './staff'
import { stockApi } from './stock'
import { taxApi } from './tax'
import { todayApi } from './today'

/** The contract: every call the mini program may make. Only its types reach the phone. */
export const api = {
  ...catalogApi,
  ...cartApi,
  ...addressApi,
  ...couponApi,
  ...favouriteApi,
  ...reviewApi,
  ...orderApi,
  ...shippingApi,
  ...paymentApi,
  ...refundApi,
  ...afterSaleApi,
  ...staffApi,
  ...stockApi,
  ...sellerOrderApi,
  ...attentionApi,
  ...todayApi,
  ...distributorApi,
  ...earningApi,
  ...shareApi,
  ...funnelApi,
  ...creditApi,
  ...ledgerApi,
  ...payeeApi,
  ...taxApi,
  ...payoutApi,
  ...posterApi,
}

export type Api = typeof api
export type EndpointName = keyof Api
export type Input<N extends EndpointName> = InputOf<Api[N]>
export type Parsed<N extends EndpointName> = ParsedOf<Api[N]>
export type Answer<N extends EndpointName> = AnswerOf<Api[N]>
export type Refused<N extends EndpointName> = ErrorOf<Api[N]>

/** What the phone gets back: the answer, the endpoint's own refusal, or one that any call may meet. */
export type Reply<N extends EndpointName> = Result<Answer<N>, Refused<N> | CommonError>

/** Every refusal of the contract: the phone must have words for each. */
export type AnyError = { [N in EndpointName]: Refused<N> }[EndpointName] | CommonError

/** Calls that only staff may make. */
export type StaffEndpoint = {
  [N in EndpointName]: Api[N]['role'] extends 'clerk' | 'owner' ? N : never
}[EndpointName]

/** Refusals that somebody who is no staff may meet. */
export type BuyerError = Refused<Exclude<EndpointName, StaffEndpoint>> | CommonError
/** Refusals that only calls of staff bring. */
export type StaffError = Exclude<AnyError, BuyerError>

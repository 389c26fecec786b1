import type { Book } from '../book'
import type { PayKeys } from '../keys'
import type { ApiAnswer, TransferPlan } from '../model'

/** What the API's verbs work with. */
export interface Desk {
  merchant: Pick<PayKeys, 'mchId' | 'appId' | 'platformPrivateKeyPem'>
  book: Book
  /** The emulated time, epoch ms. */
  now(): number
  /** While true the merchant's account cannot pay a refund or a transfer. */
  balanceEmpty: boolean
  /** While true a refund is refused the first time it is asked for. */
  refundsFailFirst: boolean
  /** The out_refund_no that were refused so. */
  failedRefunds: Set<string>
  /** What becomes of the next new transfers, first one first. */
  transferPlans: TransferPlan[]
  /** Real names by openid. Whoever is not in it may have any name. */
  people: Map<string, string>
  /** What the merchant may transfer in a day; undefined = any sum. */
  transfersPerDayFen: number | undefined
  /** What every new transfer is answered while it is set. */
  transferRefusal: ApiAnswer | undefined
}

/** One call after its signature was checked: the path's number, the query, the body's text. */
export interface ApiCall {
  number: string
  query: URLSearchParams
  body: string
}

export type ApiVerb = (desk: Desk, call: ApiCall) => ApiAnswer

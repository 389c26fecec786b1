import type { EndpointName } from '../../types/api'
import { contestCredit } from '../shop/attribution/contest-credit'
import { answerContest, giveCredit, lookAtCredit } from '../shop/attribution/decide-credit'
import { listContests, listCredits, listHeld } from '../shop/attribution/list-credits'
import { listLinks } from '../shop/attribution/list-links'
import { makeCode, tellSent } from '../shop/attribution/make-code'
import { lookAtCode, touchCode } from '../shop/attribution/open-code'
import { previewCredit } from '../shop/attribution/preview-credit'
import { showFunnel } from '../shop/attribution/show-funnel'
import { applyToShare, showDistributorMe } from '../shop/distributor/apply'
import { agreeAnew, changeOwn } from '../shop/distributor/change-own'
import { decideDistributor } from '../shop/distributor/decide-distributor'
import { listDistributors } from '../shop/distributor/list-distributors'
import { setRate } from '../shop/distributor/set-rate'
import { setDistribution, showDistribution } from '../shop/distributor/settings'
import { listGoods, showEarn } from '../shop/distributor/show-earning'
import { listEntries, showAccount, showLedgerOf } from '../shop/ledger/show-ledger'
import { forgetPayee } from '../shop/payee/forget-payee'
import { identifyPayee, showPayee } from '../shop/payee/identify'
import { approvePayouts } from '../shop/payout/approve-payouts'
import { askPayout } from '../shop/payout/ask-payout'
import { callOffPayout, refusePayout, retryPayout } from '../shop/payout/decide-payout'
import { listPayoutQueue, showPayoutToStaff } from '../shop/payout/payout-queue'
import { setPayoutSettings, showPayoutSettings } from '../shop/payout/settings'
import {
  listPayouts,
  previewPayout,
  showPayout,
  showPayoutStand,
  showTicket,
} from '../shop/payout/show-payouts'
import { withdrawPayout } from '../shop/payout/withdraw-payout'
import { showPosterCode } from '../shop/share-code/poster-code'
import { preflight } from '../shop/share-code/preflight'
import { exportCommissions } from '../shop/tax/export-commissions'
import { exportTax } from '../shop/tax/export-tax'
import { setBusiness } from '../shop/tax/set-business'
import type { Handler } from './handler'

type DistributionNoun =
  | 'distributor'
  | 'distribution'
  | 'share'
  | 'credit'
  | 'ledger'
  | 'payee'
  | 'payout'
  | 'tax'
type DistributionEndpoint = Extract<EndpointName, `${DistributionNoun}.${string}`>

/** The endpoints of sharing and earning: a part of `handlers.ts`, which counts them with all others. */
export const distributionHandlers: { [N in DistributionEndpoint]: Handler<N> } = {
  'share.poster_code': showPosterCode,
  'share.preflight': preflight,
  'distributor.me': showDistributorMe,
  'distributor.apply': applyToShare,
  'distributor.change': changeOwn,
  'distributor.agree': agreeAnew,
  'distributor.list': listDistributors,
  'distributor.decide': decideDistributor,
  'distribution.settings': showDistribution,
  'distribution.set': setDistribution,
  'distribution.set_rate': setRate,
  'distribution.goods': listGoods,
  'distribution.earn': showEarn,
  'share.code': makeCode,
  'share.sent': tellSent,
  'share.look': lookAtCode,
  'share.touch': touchCode,
  'share.links': listLinks,
  'share.funnel': showFunnel,
  'credit.preview': previewCredit,
  'credit.mine': listCredits,
  'credit.contest': contestCredit,
  'credit.contests': listContests,
  'credit.held': listHeld,
  'credit.answer': answerContest,
  'credit.reassign': giveCredit,
  'credit.look': lookAtCredit,
  'ledger.account': showAccount,
  'ledger.list': listEntries,
  'ledger.of': showLedgerOf,
  'payee.me': showPayee,
  'payee.identify': identifyPayee,
  'payee.forget': forgetPayee,
  'payout.stand': showPayoutStand,
  'payout.preview': previewPayout,
  'payout.ask': askPayout,
  'payout.withdraw': withdrawPayout,
  'payout.ticket': showTicket,
  'payout.show': showPayout,
  'payout.list': listPayouts,
  'payout.queue': listPayoutQueue,
  'payout.detail': showPayoutToStaff,
  'payout.approve': approvePayouts,
  'payout.refuse': refusePayout,
  'payout.retry': retryPayout,
  'payout.call_off': callOffPayout,
  'payout.settings': showPayoutSettings,
  'payout.set': setPayoutSettings,
  'tax.export': exportTax,
  'tax.commissions': exportCommissions,
  'tax.set_business': setBusiness,
}

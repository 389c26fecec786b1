import { sealIdentity } from '../../../cloudfunctions/shop/payee/identity'
import type { Payout } from '../../../cloudfunctions/shop/payout/document'
import { payoutOf } from '../../../cloudfunctions/shop/payout/payout'
import { taxOn } from '../../../cloudfunctions/shop/tax/tax'
import type { AShop } from '../../support/a-shop'
import { aDistributor } from '../../support/credit'
import { publicIdOf } from '../../support/sharing'

export const ID = '11010519491231002X'
export const ON_NOVEMBER_9 = Date.parse('2026-11-09T10:00:00+08:00')

/** Writes people and their payouts into the shop of a test, as the use cases leave them. */
export function paidPeople(now: () => AShop) {
  /** Somebody of this name and number, as they are recorded. */
  async function somebody(openid: string, name = '林小满', idNumber = ID, vault = now().ports.vault) {
    const publicId = publicIdOf(now(), openid)
    await now().ports.store.add('distributors', aDistributor({ _id: openid, publicId, name: '小满' }))
    await now().ports.store.add('payees', {
      _id: openid,
      ...sealIdentity(vault, openid, { name, idNumber }),
      mark: `mark of ${openid}`,
      ...{ maskedName: '林*', maskedIdNumber: '1****************X', consentTo: '2026-11-27', at: 1 },
    })
  }

  let payouts = 0
  /** A payout as it stands at its end: paid on 9 November, unless told otherwise. */
  async function paidOut(distributorId: string, overrides: Partial<Payout> = {}): Promise<Payout> {
    payouts += 1
    const { month = '2026-11', grossFen = 500_000, at = ON_NOVEMBER_9 } = overrides
    const id = `PAYOUT${String(payouts).padStart(4, '0')}`
    const asked = payoutOf({
      ...{ _id: id, id, payoutId: id, distributorId, from: 'available', to: 'in_transfer' },
      ...{ fen: grossFen, grossFen, at, what: 'payout_ask', orderNumber: '' },
    } as Parameters<typeof payoutOf>[0])
    const fixed = taxOn(grossFen, { month, monthGrossFen: 0, monthTaxFen: 0 }, 'per_payment_2018_61')
    const pay = { event: 'pay', at: at + 60_000, by: 'wechat', words: '', byId: '' } as const
    const payout: Payout = {
      ...{ ...asked, state: 'paid', queue: 'ended', month, ...fixed },
      events: [...asked.events, pay],
      ...overrides,
    }
    await now().ports.store.add('payouts', payout)
    return payout
  }
  return { somebody, paidOut }
}

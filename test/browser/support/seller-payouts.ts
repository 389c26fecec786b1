import type { Payout } from '../../../cloudfunctions/shop/payout/document'
import { payoutOf } from '../../../cloudfunctions/shop/payout/payout'
import type { PayoutEvent, PayoutEventView, PayoutReason, PayoutState } from '../../../types/api/payout'
import { fen } from '../../../types/fen'
import { aRequestId } from '../../support/a-shop'
import { anIdNumber } from '../../support/id-numbers'
import { earns } from '../../support/payouts'
import type { Scene } from './scene'
import { applied, askAs, decided } from './sharing'

/** Somebody who shares for the shop, is known by the real name, and has earned so much; by what staff knows them. */
export async function earner(
  scene: Scene,
  openid: string,
  { name, earnedFen, idNumber = anIdNumber() }: { name: string; earnedFen: number; idNumber?: string },
): Promise<string> {
  const id = await applied(scene, openid, name, '13900001111')
  await decided(scene, id, 'approve')
  const ask = askAs(scene, openid)
  const { consent } = await ask('payee.me', {})
  await ask('payee.identify', { name: '林小满', idNumber, consentTo: consent })
  await earned(scene, openid, earnedFen)
  return id
}

/** So much more is available; less than nothing = a refund took it back. */
export const earned = ({ shop }: Scene, openid: string, amountFen: number) =>
  earns(
    { ports: { store: shop.store, clock: shop.clock } } as unknown as Parameters<typeof earns>[0],
    openid,
    amountFen,
  )

/** Somebody asks for so much; the payout's id. */
export const askedFor = async (scene: Scene, openid: string, grossFen: number): Promise<string> =>
  (await askAs(scene, openid)('payout.ask', { requestId: aRequestId(), grossFen })).id

const byWhom: Record<PayoutEvent, PayoutEventView['by']> = {
  ...{ ask: 'distributor', withdraw: 'distributor', approve: 'owner', refuse: 'owner', call_off: 'owner' },
  ...{ hold_up: 'wechat', wait: 'wechat', transfer: 'wechat', pay: 'wechat', return: 'wechat' },
}

interface Standing {
  state: PayoutState
  /** What happened since it was asked for. */
  events: PayoutEvent[]
  grossFen?: number
  reason?: PayoutReason
  words?: string
}

let payouts = 0

/** A payout as it stands after so much: to be looked at, its money moves nowhere. Its id. */
export async function standingPayout(
  { shop }: Scene,
  openid: string,
  { state, events, grossFen = 500_000, reason, words = '' }: Standing,
): Promise<string> {
  payouts += 1
  const payoutId = `STANDS${String.fromCharCode(65 + payouts).repeat(10)}`
  const at = shop.clock.now() - 3_600_000
  const entry = { payoutId, distributorId: openid, grossFen: fen(grossFen), at }
  const begun = payoutOf(entry as Parameters<typeof payoutOf>[0])
  const taxFen = fen(80_000)
  const payout: Payout = {
    ...begun,
    ...{ state, taxFen, netFen: fen(grossFen - taxFen), month: '2026-11' },
    queue: ['paid', 'returned', 'refused', 'withdrawn'].includes(state) ? 'ended' : 'under_way',
    tax: {
      ...{ policy: 'per_payment_2018_61', month: '2026-11', monthGrossFen: 0, monthTaxFen: 0 },
      ...{ taxableFen: 400_000, ratePercent: 20, quickFen: 0 },
    },
    events: [
      ...begun.events,
      ...events.map((event, nth) => ({
        ...{ event, at: at + (nth + 1) * 600_000, by: byWhom[event], byId: '' },
        words: event === 'refuse' ? words : '',
        ...(reason && (event === 'hold_up' || event === 'return') && { reason }),
      })),
    ],
    ...(reason && { reason }),
    ...(state === 'waiting' && { confirmBy: at + 86_400_000, packageInfo: 'package' }),
  }
  await shop.store.add('payouts', payout)
  return payoutId
}

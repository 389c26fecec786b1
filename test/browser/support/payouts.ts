import type { Payout } from '../../../cloudfunctions/shop/payout/document'
import { payoutOf } from '../../../cloudfunctions/shop/payout/payout'
import type { PayoutEventView, PayoutState } from '../../../types/api/payout'
import type { TaxView } from '../../../types/api/tax'
import { fen } from '../../../types/fen'
import { earns } from '../../support/payouts'
import type { Scene } from './scene'
import { applied, decided } from './sharing'

/** Somebody may share for the shop. */
export async function sharing(scene: Scene, openid: string, name: string): Promise<void> {
  await decided(scene, await applied(scene, openid, name, '13900001111'), 'approve')
}

/** Somebody has earned so much, available at once; less than nothing = a refund took it back. */
export const earned = (scene: Scene, openid: string, amountFen: number) =>
  earns({ ports: scene.shop }, openid, amountFen)

const byWhom: Record<PayoutEventView['event'], PayoutEventView['by']> = {
  ...{ ask: 'distributor', withdraw: 'distributor', approve: 'owner', refuse: 'owner', call_off: 'owner' },
  ...{ hold_up: 'wechat', wait: 'wechat', transfer: 'wechat', pay: 'wechat', return: 'wechat' },
}

interface Wanted {
  state: PayoutState
  /** What happened since it was asked for. */
  events: PayoutEventView['event'][]
  grossFen?: number
  taxFen?: number
  tax?: Partial<TaxView>
  reason?: Payout['reason']
  words?: string
  /** So long ago it was asked for. */
  agoMs?: number
}

let payouts = 0

/** A payout of this person as it stands after so much: for looking at, its money moves nowhere. Its id. */
export async function standing(scene: Scene, openid: string, wanted: Wanted): Promise<string> {
  payouts += 1
  const payoutId = `PAYOUT${String.fromCharCode(65 + payouts).repeat(10)}`
  const { state, reason, words = '', grossFen = 12_850, taxFen = 0, agoMs = 3_600_000 } = wanted
  const at = scene.shop.clock.now() - agoMs
  const begun = payoutOf({ payoutId, distributorId: openid, grossFen: fen(grossFen), at } as Parameters<
    typeof payoutOf
  >[0])
  const events = wanted.events.map((event, nth) => ({
    ...{
      event,
      at: at + Math.floor(((nth + 1) * agoMs) / (wanted.events.length + 1)),
      by: byWhom[event],
      byId: '',
    },
    words: event === 'refuse' ? words : '',
    ...(reason && (event === 'hold_up' || event === 'return') && { reason }),
  }))
  const month = new Date(at + 8 * 3_600_000).toISOString().slice(0, 7)
  await scene.shop.store.add('payouts', {
    ...begun,
    ...{ state, taxFen: fen(taxFen), netFen: fen(grossFen - taxFen), month },
    events: [...begun.events, ...events],
    tax: {
      ...{ policy: 'per_payment_2018_61', month, monthGrossFen: 0, monthTaxFen: 0 },
      ...{ taxableFen: 0, ratePercent: 20, quickFen: 0 },
      ...wanted.tax,
    },
    ...(reason && { reason }),
    ...(state === 'waiting' && { confirmBy: at + 86_400_000, packageInfo: 'package' }),
  })
  return payoutId
}

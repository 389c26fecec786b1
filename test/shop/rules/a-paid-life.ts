import fc from 'fast-check'
import type { Payout } from '../../../cloudfunctions/shop/payout/document'
import { askEntry, closingEntries } from '../../../cloudfunctions/shop/payout/entries-of-payout'
import { monthOfPayouts, reckoned } from '../../../cloudfunctions/shop/payout/month-so-far'
import { after, moved, payoutOf } from '../../../cloudfunctions/shop/payout/payout'
import { moveBy } from '../../../cloudfunctions/shop/payout/said-by-wechat'
import type { Transfer } from '../../../cloudfunctions/shop/transfer-port'
import { fen } from '../../../types/fen'
import { PEOPLE } from './a-credited-life'
import type { ALedger } from './a-ledger'

const STEPS = ['ask', 'decide', 'hear', 'hear', 'post', 'post'] as const

/** One thing that happens to the payouts of one person. */
export const aPayoutWish = fc.record({ payout: fc.constantFrom(...STEPS), a: fc.nat(60), b: fc.nat(60) })
export type PayoutWish = typeof aPayoutWish extends fc.Arbitrary<infer W> ? W : never

const MONTH = '2026-11'
const SAID: readonly Transfer['state'][] = [
  ...(['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING'] as const),
  ...(['SUCCESS', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'] as const),
]

/** Payouts of some people, as the rules alone let them live; whoever asks has to have it by the ledger. */
export class Payouts {
  readonly all: Payout[] = []
  /** What WeChat said last of each: an end never changes. */
  readonly #said = new Map<string, Transfer['state']>()

  /** One thing that happens to the payouts of one person. */
  live(ledger: ALedger, { payout: step, a, b }: PayoutWish, at: number): void {
    const he = PEOPLE[a % PEOPLE.length] ?? ''
    const open = this.all.find(({ distributorId, _id }) => distributorId === he && ledger.openOf(he) === _id)
    if (step === 'ask') this.#ask(ledger, he, b, at)
    if (!open) return
    if (step === 'decide') this.#decide(open, b, at)
    if (step === 'hear') this.#hear(open, b, at)
    if (step === 'post') this.#post(ledger, open, b)
  }

  /** All that follows from how they stand, at last. */
  rest(ledger: ALedger): void {
    for (const payout of this.all) this.#post(ledger, payout, 2)
  }

  #ask(ledger: ALedger, he: string, b: number, at: number): void {
    const { availableFen } = ledger.figures(he)
    const wish = { payoutId: `payout-${this.all.length}`, distributorId: he, at }
    // Mostly all of it: what comes back later finds nothing then.
    const entry = askEntry({
      ...wish,
      grossFen: fen(Math.max(1, Math.floor((availableFen * Math.min(30, b + 1)) / 30))),
    })
    if (ledger.ask(entry)) this.all.push(payoutOf(entry))
  }

  #put(payout: Payout, move: ReturnType<typeof moved>): void {
    if (move) this.all[this.all.indexOf(payout)] = after(payout, move)
  }

  #decide(payout: Payout, b: number, at: number): void {
    const told = { at, words: '', byId: '' }
    const theirs = this.all.filter(({ distributorId }) => distributorId === payout.distributorId)
    const fixed = reckoned(payout.grossFen, undefined, monthOfPayouts(MONTH, theirs))
    const moves = [
      moved(payout, { event: 'refuse', by: 'owner', ...told }),
      moved(payout, { event: 'withdraw', by: 'distributor', ...told }),
    ]
    const approve = moved(payout, { event: 'approve', by: 'owner', ...told }, { ...fixed, month: MONTH })
    this.#put(payout, moves[b % 5] ?? approve)
  }

  #hear(payout: Payout, b: number, at: number): void {
    const { _id: outBillNo, netFen } = payout
    if (netFen === undefined) return
    const before = this.#said.get(outBillNo)
    const isEnd = before && ['SUCCESS', 'FAIL', 'CANCELLED'].includes(before)
    const state = isEnd ? before : (SAID[b % SAID.length] ?? 'ACCEPTED')
    this.#said.set(outBillNo, state)
    const said = { outBillNo, transferBillNo: '', transferFen: netFen, failReason: '', packageInfo: 'p' }
    this.#put(payout, moveBy({ ...said, state }, payout, at))
  }

  /** What ends it, as far as this call gets; repeats come to the same. */
  #post(ledger: ALedger, payout: Payout, b: number): void {
    const entries = closingEntries(payout)
    for (const entry of entries.slice(0, 1 + (b % 2))) ledger.end(entry, entry === entries.at(-1))
  }
}

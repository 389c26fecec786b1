import fc from 'fast-check'
import type { Order } from '../../../cloudfunctions/shop/documents'
import type { LedgerEntry } from '../../../cloudfunctions/shop/ledger/document'
import { entriesOf } from '../../../cloudfunctions/shop/ledger/entries-of'
import { earnedByAll } from '../../support/earned'
import { lived, orderSets, PEOPLE, type Wish, wishes } from './a-credited-life'
import { ALedger } from './a-ledger'
import { NOON } from './an-order'

/** Some of what an order had earned at one time or another, in an order of its own: late calls and repeats. */
function some(entries: readonly LedgerEntry[], { a, b }: Wish): LedgerEntry[] {
  const from = entries.length === 0 ? 0 : a % entries.length
  return [...entries.slice(from), ...entries.slice(0, from)].slice(0, 1 + (b % 5))
}

/** Lives through the wishes, posting whatever they say; `look` sees every moment. */
function live(
  orders: Order[],
  steps: readonly Wish[],
  look: (ledger: ALedger, before: Order | undefined, now: Order | undefined) => void,
): { ledger: ALedger; orders: Order[] } {
  const ledger = new ALedger()
  const current = [...orders]
  for (const [i, wish] of steps.entries()) {
    const n = wish.order % current.length
    const before = current[n]
    if (!before) continue
    const now = lived(before, wish, NOON + i * 1000)
    current[n] = now
    if (wish.step === 'post') for (const entry of some(entriesOf(now), wish)) ledger.post(entry)
    look(ledger, before, now)
  }
  return { ledger, orders: current }
}

test('whatever happens to orders and in which order it is posted, accounts are the sum of their entries', () => {
  fc.assert(
    fc.property(orderSets, wishes, (orders, steps) => {
      live(orders, steps, ledger => {
        expect(ledger.wrong).toEqual([])
        expect(ledger.total).toBe(0)
      })
    }),
  )
})

test('an order only ever gains entries, each of more than nothing: what was posted once stays right', () => {
  fc.assert(
    fc.property(orderSets, wishes, (orders, steps) => {
      live(orders, steps, (_ledger, before, now) => {
        if (!before || !now || before === now) return
        const is = entriesOf(now)
        const byId = new Map(is.map(entry => [entry.id, entry]))
        expect(byId.size).toBe(is.length)
        for (const entry of entriesOf(before)) expect(byId.get(entry.id)).toEqual(entry)
        expect(is.every(({ fen }) => fen > 0)).toBe(true)
      })
    }),
  )
})

test('every entry has a paid line behind it, and what an order gained is owed in the same change', () => {
  fc.assert(
    fc.property(orderSets, wishes, (orders, steps) => {
      live(orders, steps, (_ledger, before, now) => {
        if (!before || !now) return
        const is = entriesOf(now)
        expect(is.length === 0 || now.payment !== undefined).toBe(true)
        const lines = new Map(now.lines.map(line => [line.id, line]))
        expect(is.every(({ lineId }) => (lines.get(lineId)?.paidFen ?? 0) > 0)).toBe(true)
        if (is.length > entriesOf(before).length) {
          expect(now.todo).toContainEqual(
            expect.objectContaining({ kind: 'commission', nth: String(is.length) }),
          )
        }
      })
    }),
  )
})

test('in the end everybody has Σ floor(rate × kept) of the lines that are theirs, to the fen, whatever came first', () => {
  fc.assert(
    fc.property(orderSets, wishes, fc.boolean(), (orders, steps, twice) => {
      const end = live(orders, steps, () => {})
      const all = end.orders.flatMap(entriesOf)
      for (const entry of twice ? [...all, ...all.toReversed()] : all.toReversed()) end.ledger.post(entry)
      for (const person of PEOPLE) {
        expect(end.ledger.figures(person)).toEqual(earnedByAll(person, end.orders))
      }
    }),
    { numRuns: 300 },
  )
})

test('the lives that are lived are full ones: settled, void, reassigned, contested, refunded before and after', () => {
  const seen = { answered: 0, settle: 0, void: 0, reassign_in: 0, late: 0, early: 0, gone: 0 }
  for (const [orders, steps] of fc.sample(fc.tuple(orderSets, wishes), { numRuns: 300, seed: 7 })) {
    const end = live(orders, steps, () => {})
    for (const order of end.orders) if (order.state === 'closed') seen.gone += 1
    for (const { credit, completedAt = Number.POSITIVE_INFINITY } of end.orders)
      if (credit?.contests?.some(({ answer }) => answer && answer.at > completedAt)) seen.answered += 1
    for (const { what, from } of end.orders.flatMap(entriesOf)) {
      if (what === 'settle' || what === 'void' || what === 'reassign_in') seen[what] += 1
      if (what === 'refund') seen[from === 'pending' ? 'early' : 'late'] += 1
    }
  }
  expect(Object.entries(seen).filter(([, n]) => n < 5)).toEqual([])
})

import fc from 'fast-check'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { entriesOf } from '../../../cloudfunctions/shop/ledger/entries-of'
import { earnedByAll, paidOf } from '../../support/earned'
import { aWish, lived, orderSets, PEOPLE } from './a-credited-life'
import { ALedger } from './a-ledger'
import { aPayoutWish, Payouts } from './a-paid-life'
import { NOON } from './an-order'

/** What happens to orders, and to the payouts of those who earn by them, in any order. */
const lives = fc.array(fc.oneof(aWish, aPayoutWish), { minLength: 20, maxLength: 100, size: 'max' })
type Lives = typeof lives extends fc.Arbitrary<infer L> ? L : never

/** So far every order has come before anybody asks: there is money to ask for, and some of it may come back. */
const OVER = ['pay', 'ship', 'receive', 'complete'] as const
const over = (order: Order): Order =>
  OVER.reduce((now, step, i) => lived(now, { order: 0, step, a: 0, b: 0 }, NOON - 4000 + i * 1000), order)

/** Lives through the wishes, each order posting what it has as it goes; `look` sees every moment. */
function live(orders: readonly Order[], steps: Lives, look: (ledger: ALedger, payouts: Payouts) => void) {
  const [ledger, payouts] = [new ALedger(), new Payouts()]
  const current = orders.map(over)
  for (const entry of current.flatMap(entriesOf)) ledger.post(entry)
  for (const [i, wish] of steps.entries()) {
    const at = NOON + i * 1000
    if ('payout' in wish) payouts.live(ledger, wish, at)
    else {
      const n = wish.order % current.length
      const before = current[n]
      if (!before) continue
      const now = lived(before, wish, at)
      current[n] = now
      for (const entry of entriesOf(now)) ledger.post(entry)
    }
    look(ledger, payouts)
  }
  payouts.rest(ledger)
  return { ledger, payouts, orders: current }
}

test('whatever happens to orders and payouts, accounts are the sum of their entries, and no place of a payout is below nothing', () => {
  fc.assert(
    fc.property(orderSets, lives, (orders, steps) => {
      live(orders, steps, ledger => {
        expect(ledger.wrong).toEqual([])
        expect(ledger.total).toBe(0)
        for (const he of PEOPLE) {
          const { inTransferFen, paidOutFen, withheldFen } = ledger.figures(he)
          expect(Math.min(inTransferFen, paidOutFen, withheldFen)).toBeGreaterThanOrEqual(0)
        }
      })
    }),
  )
})

test('of one person one payout is open at a time, and its money is in transfer until all that ends it is posted', () => {
  fc.assert(
    fc.property(orderSets, lives, (orders, steps) => {
      live(orders, steps, (ledger, { all }) => {
        for (const he of PEOPLE) {
          const open = all.filter(({ distributorId, queue }) => distributorId === he && queue !== 'ended')
          expect(open.length).toBeLessThanOrEqual(1)
          if (open[0]) {
            expect(ledger.openOf(he)).toBe(open[0]._id)
            expect(ledger.figures(he).inTransferFen).toBe(open[0].grossFen)
          }
        }
      })
    }),
  )
})

test('in the end all places of a payout are as the payouts say, and available is what was earned less what is there', () => {
  fc.assert(
    fc.property(orderSets, lives, (orders, steps) => {
      const end = live(orders, steps, () => {})
      for (const he of PEOPLE) {
        const wanted = paidOf(he, end.payouts.all, earnedByAll(he, end.orders))
        expect(end.ledger.figures(he)).toEqual(wanted)
      }
    }),
    { numRuns: 300 },
  )
})

test('the lives that are lived are full ones: paid, taxed or not, returned, refused, withdrawn, carried', () => {
  const seen = { paid: 0, returned: 0, refused: 0, withdrawn: 0, again: 0, carried: 0 }
  for (const [orders, steps] of fc.sample(fc.tuple(orderSets, lives), { numRuns: 400, seed: 7 })) {
    const end = live(orders, steps, ledger => {
      if (PEOPLE.some(he => ledger.figures(he).availableFen < 0)) seen.carried += 1
    })
    for (const { state } of end.payouts.all) if (state in seen) seen[state as 'paid'] += 1
    for (const he of PEOPLE) {
      if (end.payouts.all.filter(({ distributorId }) => distributorId === he).length > 1) seen.again += 1
    }
  }
  expect(Object.entries(seen).filter(([, n]) => n < 5)).toEqual([])
})

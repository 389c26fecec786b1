import fc from 'fast-check'
import {
  type CreditCase,
  creditFor,
  type KnownTouch,
  untilOf,
} from '../../../cloudfunctions/shop/attribution/credit-for'
import type { Distributor } from '../../../cloudfunctions/shop/distributor/document'

const NOW = 1_790_000_000_000
const DAY_MS = 86_400_000
const PEOPLE = ['a', 'b', 'c', 'buyer'] as const

const personOf = (_id: string, state: Distributor['state']): Distributor => ({
  ...{ _id, publicId: `public-${_id}`, state, name: `name-${_id}`, phone: '13900001111' },
  ...{ agreedTo: '2026-11', appliedAt: 1, reason: '', events: [] },
})

/** Any touches of any four people, some on one moment, some after the order, one of the four being the buyer. */
const cases = fc
  .record({
    touches: fc.array(
      fc.record({
        who: fc.constantFrom(...PEOPLE),
        /** In half days, so that touches fall together and onto the very ends of the window. */
        ago: fc.integer({ min: -2, max: 80 }),
      }),
      { maxLength: 12 },
    ),
    states: fc.tuple(
      ...PEOPLE.map(() => fc.constantFrom('active' as const, 'active' as const, 'suspended' as const)),
    ),
    rule: fc.constantFrom('last' as const, 'first' as const),
    withinDays: fc.integer({ min: 1, max: 40 }),
    newCustomersOnly: fc.boolean(),
    paidBefore: fc.boolean(),
  })
  .map(
    ({ touches, states, rule, withinDays, newCustomersOnly, paidBefore }): CreditCase => ({
      buyerId: 'buyer',
      at: NOW,
      touches: touches.map(
        ({ who, ago }, i): KnownTouch => ({
          ...{ _id: `t${i}`, code: `code-${who}`, distributorId: who, buyerId: 'buyer', productId: '' },
          ...{ channel: 'chat', at: NOW - (ago * DAY_MS) / 2, newFace: true },
          joined: [personOf(who, states[PEOPLE.indexOf(who)] ?? 'active')],
        }),
      ),
      settings: { rule, withinDays, newCustomersOnly },
      paidBefore,
      ratesOf: person => ({ '1': person?._id.length ?? 0 }),
    }),
  )

const counting = ({ touches, at, settings }: CreditCase) =>
  touches.filter(touch => touch.at <= at && at < untilOf(touch.at, settings.withinDays))

const holds = (property: (order: CreditCase) => void) =>
  fc.assert(fc.property(cases, property), { numRuns: 500 })

test('there is a credit exactly when a touch within the window is on record', () => {
  holds(order => expect(creditFor(order) === undefined).toBe(counting(order).length === 0))
})

test('everybody with a touch within the window stands in it once: as the earner or with why not', () => {
  holds(order => {
    const credit = creditFor(order)
    const people = [...(credit?.spans ?? []), ...(credit?.others ?? [])].map(one => one.distributorId)
    expect(people.sort()).toEqual([...new Set(counting(order).map(one => one.distributorId))].sort())
  })
})

test('at most one earns: active, not the buyer, by a touch that no other of the window comes before', () => {
  holds(order => {
    const spans = creditFor(order)?.spans ?? []
    expect(spans.length).toBeLessThanOrEqual(1)
    for (const span of spans) {
      expect(span.distributorId).not.toBe('buyer')
      const touch = order.touches.find(({ _id }) => _id === span.touchId)
      expect(touch?.joined[0]?.state).toBe('active')
      const rivals = counting(order).filter(one => one.distributorId !== 'buyer')
      for (const { at } of rivals) {
        if (order.settings.rule === 'last') expect(at).toBeLessThanOrEqual(span.touchedAt)
        else expect(at).toBeGreaterThanOrEqual(span.touchedAt)
      }
      expect(span.untilAt).toBe(span.touchedAt + order.settings.withinDays * DAY_MS)
      expect(order.settings.newCustomersOnly && order.paidBefore).toBe(false)
    }
  })
})

test('nobody earns only for a reason that is told: no new customer, suspended, or nobody but the buyer', () => {
  holds(order => {
    const credit = creditFor(order)
    if (!credit || credit.spans.length > 0) return
    const whys = new Set(credit.others.map(({ why }) => why))
    const alone = credit.others.every(({ distributorId }) => distributorId === 'buyer')
    expect(alone || whys.has('suspended') || whys.has('not_new_customer')).toBe(true)
    expect(whys.has('not_new_customer')).toBe(!alone && order.settings.newCustomersOnly && order.paidBefore)
  })
})

test('the order in which touches are found changes nothing', () => {
  holds(order => {
    const turned = { ...order, touches: order.touches.toReversed() }
    expect(creditFor(turned)).toEqual(creditFor(order))
  })
})

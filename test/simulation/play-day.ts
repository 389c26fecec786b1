import { createHash } from 'node:crypto'
import type { Order } from '../../cloudfunctions/shop/documents'
import { entriesOf } from '../../cloudfunctions/shop/ledger/entries-of'
import type { Payout } from '../../cloudfunctions/shop/payout/document'
import type { Ports } from '../../cloudfunctions/shop/ports'
import { buyer } from './actors/buyer'
import { evening } from './actors/evening'
import { cron, time } from './actors/machines'
import { post } from './actors/post'
import { seller } from './actors/seller'
import { sharer } from './actors/sharers'
import { dayFaults } from './checks/day'
import { SHARERS } from './world/cards'
import { type Day, openDay } from './world/day'
import { Dice } from './world/dice'
import type { Weather } from './world/luck'
import { comeToRest } from './world/rest'
import { openTown } from './world/town'

/** What came of a day: what was wrong in the end, and enough to see that the same seed played the same day. */
export interface Played {
  seed: string
  faults: string[]
  /** Every call and act in order, and their fingerprint. */
  trace: string[]
  fingerprint: string
  /** What happened, by name: so that a day on which nothing ever happens is noticed. */
  counts: Record<string, number>
}

/** Everybody lives their day; whoever waits is let go one at a time. */
async function live(day: Day): Promise<void> {
  const people = [
    ...day.buyers.map(openid => buyer(day, openid)),
    ...SHARERS.map(openid => sharer(day, openid)),
    seller(day),
  ]
  day.busy.people = people.length
  const leave = () => {
    day.busy.people -= 1
  }
  const leaving = people.map(person => person.finally(leave))
  let done = false
  const everybody = Promise.all([...leaving, cron(day), time(day), post(day)])
    .then(() => evening(day))
    .finally(() => {
      done = true
    })
  // Seen below; without this an early failure would count as unhandled while turns go on.
  everybody.catch(() => undefined)
  await day.turns.run()
  if (!done) throw new Error('somebody waits for ever')
  await everybody
}

/** After-sales by how they ended, and those that silence agreed to. */
function afterSalesOf(orders: readonly Order[]): Record<string, number> {
  const all = orders.flatMap(({ afterSales = [] }) => afterSales)
  const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length
  const agrees = ['agree_refund', 'agree_return']
  return {
    refundedAfterSales: count(({ state }) => state === 'done'),
    refused: count(({ state }) => state === 'refused'),
    withdrawn: count(({ state }) => state === 'withdrawn'),
    lapsed: count(({ state }) => state === 'lapsed'),
    receivedBack: count(({ events }) => events.some(({ event }) => event === 'receive_back')),
    silentlyAgreed: count(({ events }) =>
      events.some(({ event, role }) => role === 'itself' && agrees.includes(event)),
    ),
  }
}

/** What became of commissions, by entry; refunds by where the money was that they took it from. */
function commissionsOf(orders: readonly Order[]): Record<string, number> {
  const entries = orders.flatMap(entriesOf)
  const count = (is: (one: (typeof entries)[number]) => boolean) => entries.filter(is).length
  return {
    earned: count(({ what }) => what === 'sale'),
    available: count(({ what }) => what === 'settle'),
    voided: count(({ what }) => what === 'void'),
    reassigned: count(({ what }) => what === 'reassign_in'),
    takenBack: count(({ what, from }) => what === 'refund' && from === 'pending'),
    takenBackLate: count(({ what, from }) => what === 'refund' && from === 'available'),
  }
}

/** Credits that somebody else claimed, and what the seller said. */
function contestsOf(orders: readonly Order[]): Record<string, number> {
  const contests = orders.flatMap(({ credit }) => credit?.contests ?? [])
  const count = (verdict: string) => contests.filter(({ answer }) => answer?.verdict === verdict).length
  return { contested: contests.length, upheld: count('uphold'), dismissed: count('dismiss') }
}

/** Payouts by how they ended, and those that WeChat would not take at first. */
function payoutsOf(payouts: readonly Payout[]): Record<string, number> {
  const count = (is: (one: Payout) => boolean) => payouts.filter(is).length
  return {
    paidOut: count(({ state }) => state === 'paid'),
    paidBack: count(({ state }) => state === 'returned'),
    payoutsRefused: count(({ state }) => state === 'refused'),
    payoutsWithdrawn: count(({ state }) => state === 'withdrawn'),
    heldUp: count(({ events }) => events.some(({ event }) => event === 'hold_up')),
    calledOff: count(({ reason }) => reason === 'called_off'),
    calledOffUntaken: count(
      ({ reason, events }) => reason === 'called_off' && events.every(({ event }) => event !== 'wait'),
    ),
    notConfirmed: count(({ reason }) => reason === 'not_confirmed'),
  }
}

async function countsOf(day: Day): Promise<Record<string, number>> {
  const { store } = day.town.ports
  const orders = await store.page('orders', '', 1000)
  const incidents = await store.page('incidents', '', 1000)
  const count = (what: string) => incidents.filter(incident => incident.what === what).length
  return {
    ...day.luck.seen,
    orders: orders.length,
    paid: orders.filter(({ payment }) => payment).length,
    completed: orders.filter(({ state }) => state === 'completed').length,
    outOfStock: orders.filter(({ closeReason }) => closeReason === 'out_of_stock').length,
    refunds: orders.flatMap(({ refunds }) => refunds).length,
    ...afterSalesOf(orders),
    ...commissionsOf(orders),
    ...contestsOf(orders),
    couponed: orders.filter(({ coupon, payment }) => coupon && payment).length,
    suspensions: (await store.page('distributors', '', 10)).flatMap(({ events }) =>
      events.filter(({ event }) => event === 'suspend'),
    ).length,
    ...payoutsOf(await store.page('payouts', '', 1000)),
    retaken: count('late_money_retaken'),
    tooLate: count('late_money_refunded'),
  }
}

/** What is not left to the dice: ports with a rule broken on purpose, and the weather. */
export interface Arranged {
  twist?: (ports: Ports) => Ports
  weather?: Weather
}

/** Plays the day of a seed in a town of its own, lets it come to rest, and looks. */
export async function playDay(seed: string, { twist, weather }: Arranged = {}): Promise<Played> {
  const town = await openTown(twist)
  try {
    const day = await openDay(town, new Dice(seed), weather)
    await live(day)
    const { trace } = day.turns
    await comeToRest(day)
    const faults = await dayFaults(day)
    const fingerprint = createHash('sha256').update(trace.join('\n')).digest('hex')
    return { seed, faults, trace, fingerprint, counts: await countsOf(day) }
  } finally {
    await town.close()
  }
}

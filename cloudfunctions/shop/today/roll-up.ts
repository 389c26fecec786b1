import { LIMITS } from '../../../types/limits'
import { dayAfter, dayOf, endOf, startOf } from '../beijing'
import type { Ports, Store } from '../ports'
import { countBetween } from './count-between'
import type { BestGoods, Day, DaySums } from './document'
import { bestOf, noSums, plus } from './sums'

/** Longer than any call lives: what happened before that is written down, and nothing is added to it any more. */
const SETTLED_MS = 2 * 60_000
/** So far back a shop that has never counted begins: what 今日 draws. */
const DAYS_AT_FIRST = 7
/** Days of one sweep: after a long pause it catches up over several. */
const DAYS_PER_SWEEP = 31

const newDay = (day: string): Day => ({
  _id: day,
  counted: noSums(),
  upTo: startOf(day),
  live: noSums(),
  asOf: startOf(day),
  best: [],
  done: false,
  rev: 0,
})

/** Names and pictures of the best: the page then needs nothing but the day. */
async function withNames(store: Store, goods: DaySums['goods']): Promise<BestGoods[]> {
  const best = bestOf(goods, LIMITS.bestGoods)
  const products = await store.getMany(
    'products',
    best.map(({ productId }) => productId),
    ['detailPictures', 'findBy', 'skus'],
  )
  return best.map(one => {
    const product = products.find(({ _id }) => _id === one.productId)
    return { ...one, name: product?.name ?? one.productId, picture: product?.pictures[0] ?? '' }
  })
}

/** Counts one day on, from where it was counted for good. Of two who do so at once, one is written. */
async function countOn({ store, clock }: Ports, day: Day): Promise<void> {
  const now = clock.now()
  const end = endOf(day._id)
  const upTo = Math.max(day.upTo, Math.min(end, now - SETTLED_MS))
  const asOf = Math.min(end, now)
  const [settled, live] = await Promise.all([
    countBetween(store, day.upTo, upTo),
    countBetween(store, upTo, asOf),
  ])
  const counted = plus(day.counted, settled)
  const done = upTo === end
  const best = await withNames(store, plus(counted, live).goods)
  // The next day is there before this one is done: there is always one to go on with.
  if (done) await store.add('days', newDay(dayAfter(day._id)))
  await store.change(
    'days',
    day._id,
    { rev: day.rev },
    { set: { counted, upTo, live, asOf, best, done }, inc: { rev: 1 } },
  )
}

const oldestOpen = async (store: Store): Promise<Day | undefined> =>
  (await store.query('days', { index: 'open', equal: { done: false }, limit: 1 }))[0]

/**
 * Rolls up what has happened into the days' documents, by cron alone: no request ever writes them. Any number of these
 * may run at once.
 */
export async function rollUp(ports: Ports): Promise<void> {
  const { store, clock } = ports
  for (let days = 0; days < DAYS_PER_SWEEP; days += 1) {
    const today = dayOf(clock.now())
    const day = await oldestOpen(store)
    if (!day) await store.add('days', newDay(dayAfter(today, 1 - DAYS_AT_FIRST)))
    else {
      await countOn(ports, day)
      if (day._id >= today) return
      // Yesterday is not done until its last minutes have settled: today is counted meanwhile.
      if (clock.now() < endOf(day._id) + SETTLED_MS) return countToday(ports, today)
    }
  }
}

async function countToday(ports: Ports, today: string): Promise<void> {
  await ports.store.add('days', newDay(today))
  const day = await ports.store.get('days', today)
  if (day) await countOn(ports, day)
}

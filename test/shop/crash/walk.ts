import { isDeepStrictEqual } from 'node:util'
import { isByHand } from '../../../cloudfunctions/shop/stock/hand-entry'
import type { Fault } from '../../../emulator/faults'
import { moneyOf } from '../../simulation/checks/money'
import { type AShop, openShop } from '../../support/a-shop'
import { type Cut, nameOf, walkCuts } from './every-cut'
import { comeToRest, remembered, restFaults } from './rest'
import { aRun, type Run, type Scene } from './scene'

/**
 * Cut-off calls are logged by the shop, and the SDK warns of them up to three seconds after the test (it forgets to stop
 * its clock): a walk makes hundreds. Jest would put a spy back before the last warning.
 */
export function quiet() {
  Object.assign(console, { log() {}, warn() {} })
}

/** Everything that ever came in and went out at WeChat, against all orders of the shop. */
async function tillFaults(shop: AShop): Promise<Record<string, string[]>> {
  const orders = await shop.ports.store.page('orders', '', 1000)
  const { transferredFen: _, transferringFen: __, ...is } = shop.wechat.money()
  const told = moneyOf(orders)
  return isDeepStrictEqual(told, is)
    ? {}
    : { till: [`orders ${JSON.stringify(told)}, WeChat ${JSON.stringify(is)}`] }
}

interface CutRun<S> extends Cut {
  run: Run
  start: S
}

async function cutOff<S>(shop: AShop, scene: Scene<S>, fault?: Fault): Promise<CutRun<S>> {
  const run = await aRun(shop, nameOf(fault), scene.pieces ?? 5)
  const start = await scene.prepare(shop, run)
  if (fault) shop.faults.arm(fault)
  else shop.faults.disarm()
  // The process may die of it: then nobody hears anything.
  const answer = await scene.act(shop, run, start).catch(() => undefined)
  const calls = shop.faults.seen
  shop.faults.disarm()
  if (scene.byWechat && !answer?.ok) await scene.act(shop, run, start)
  return { fault, run, start, calls, faults: [] }
}

/** Lets cron pass, then repeats each request twice, word for word; looks at everything before and after. */
async function judge<S>(shop: AShop, scene: Scene<S>, cuts: CutRun<S>[]): Promise<void> {
  await comeToRest(shop, runsOf(cuts))
  await lookAt(shop, cuts)
  const changed: CutRun<S>[] = []
  for (const cut of cuts) if (await changesByRepeat(shop, scene, cut)) changed.push(cut)
  if (changed.length > 0) await comeToRest(shop, runsOf(changed))
  for (const cut of changed) {
    // Only a request that was cut off may still have something to do when it is asked again.
    if (!cut.fault || (await changesByRepeat(shop, scene, cut)))
      cut.faults.push('the repeated request changed something')
  }
  await lookAt(shop, cuts)
  for (const cut of cuts) cut.faults.push(...(await scene.outcome(shop, cut.run, cut.start)))
}

const runsOf = <S>(cuts: readonly CutRun<S>[]): Run[] => cuts.map(({ run }) => run)

async function lookAt<S>(shop: AShop, cuts: readonly CutRun<S>[]): Promise<void> {
  for (const { run, faults } of cuts)
    faults.push(...(await restFaults(shop, run, await byHand(shop, run.skus))))
}

async function changesByRepeat<S>(shop: AShop, scene: Scene<S>, { run, start }: CutRun<S>): Promise<boolean> {
  const before = await remembered(shop, run)
  await scene.act(shop, run, start)
  return !isDeepStrictEqual(before, await remembered(shop, run))
}

/** Pieces that staff brought in by hand, by the books. */
async function byHand(shop: AShop, skus: readonly string[]): Promise<Record<string, number>> {
  const books = await Promise.all(
    skus.map(async skuId => {
      const moves = await shop.ports.store.query('stock_moves', {
        index: 'bySku',
        equal: { skuId },
        limit: 100,
      })
      return [skuId, moves.filter(isByHand).reduce((sum, { onHand }) => sum + onHand, 0)]
    }),
  )
  return Object.fromEntries(books)
}

/**
 * Walks a use case's every call to database and WeChat, each with every kind of fault, in a shop of its own. Answers how
 * many calls there are and what was wrong after which.
 */
export async function walk<S>(scene: Scene<S>): Promise<{ calls: number; wrong: Record<string, string[]> }> {
  const shop = await openShop()
  try {
    await shop.ports.store.add('staff', { _id: 'owner-1', role: 'owner', at: shop.clock.now() })
    const { calls, wrong } = await walkCuts({
      alone: scene.alone ?? false,
      cutOff: fault => cutOff(shop, scene, fault),
      judge: cuts => judge(shop, scene, cuts),
    })
    return { calls, wrong: { ...wrong, ...(await tillFaults(shop)) } }
  } finally {
    await shop.stop()
  }
}

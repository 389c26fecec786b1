import { isDeepStrictEqual } from 'node:util'
import { isByHand } from '../../../cloudfunctions/shop/stock/hand-entry'
import type { FaultKind } from '../../../emulator/faults'
import { moneyOf } from '../../simulation/checks/money'
import { type AShop, openShop } from '../../support/a-shop'
import { comeToRest, remembered, restFaults } from './rest'
import { aRun, type Run, type Scene } from './scene'

const KINDS: readonly FaultKind[] = ['error', 'lost', 'crash_before', 'crash_after']

/**
 * Cut-off calls are logged by the shop, and the SDK warns of them up to three seconds after the test (it forgets to stop
 * its clock): a walk makes hundreds. Jest would put a spy back before the last warning.
 */
export function quiet() {
  Object.assign(console, { log() {}, warn() {} })
}

/** Everything that ever came in and went out at WeChat, against all orders of the shop. */
async function tillFault(shop: AShop): Promise<string[]> {
  const orders = await shop.ports.store.page('orders', '', 1000)
  const { transferredFen: _, transferringFen: __, ...is } = shop.wechat.money()
  const told = moneyOf(orders)
  return isDeepStrictEqual(told, is)
    ? []
    : [`till: orders ${JSON.stringify(told)}, WeChat ${JSON.stringify(is)}`]
}

/** Cuts the use case off at one call, then lets cron pass, then repeats the request twice. What went wrong, in words. */
async function cutOff<S>(
  shop: AShop,
  scene: Scene<S>,
  name: string,
  fault: { at: number; kind: FaultKind } | undefined,
): Promise<{ calls: number; faults: string[] }> {
  const run = await aRun(shop, name, scene.pieces ?? 5)
  const start = await scene.prepare(shop, run)
  if (fault) shop.faults.arm(fault)
  else shop.faults.disarm()
  // The process may die of it: then nobody hears anything.
  const answer = await scene.act(shop, run, start).catch(() => undefined)
  const calls = shop.faults.seen
  shop.faults.disarm()
  if (scene.byWechat && !answer?.ok) await scene.act(shop, run, start)

  await comeToRest(shop, run)
  const left = await restFaults(shop, run, await byHand(shop, run.skus))
  const repeated = await repeatedTwice(shop, scene, run, start)
  return {
    calls,
    faults: [
      ...left,
      ...(await restFaults(shop, run, await byHand(shop, run.skus))),
      ...(await tillFault(shop)),
      ...(await scene.outcome(shop, run, start)),
      // Only a request that was cut off may still have something to do when it is asked again.
      ...(repeated.again || (repeated.once && !fault) ? ['the repeated request changed something'] : []),
    ],
  }
}

/** Asks again, word for word; and once more when that did something. Answers which of the two changed anything. */
async function repeatedTwice<S>(shop: AShop, scene: Scene<S>, run: Run, start: S) {
  const repeat = async () => {
    const before = await remembered(shop, run)
    await scene.act(shop, run, start)
    return !isDeepStrictEqual(before, await remembered(shop, run))
  }
  const once = await repeat()
  if (!once) return { once, again: false }
  await comeToRest(shop, run)
  return { once, again: await repeat() }
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
    const undisturbed = await cutOff(shop, scene, 'calm', undefined)
    const wrong: Record<string, string[]> = {}
    const note = (what: string, faults: string[]) => {
      if (faults.length > 0) wrong[what] = faults
    }
    note('undisturbed', undisturbed.faults)
    for (let at = 1; at <= undisturbed.calls; at += 1) {
      for (const kind of KINDS) {
        const { faults } = await cutOff(shop, scene, `${kind.replace('_', '-')}-${at}`, { at, kind })
        note(`call ${at}: ${kind}`, faults)
      }
    }
    return { calls: undisturbed.calls, wrong }
  } finally {
    await shop.stop()
  }
}

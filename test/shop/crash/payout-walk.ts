import { isDeepStrictEqual } from 'node:util'
import { figuresOf, sumsOf } from '../../../cloudfunctions/shop/ledger/account'
import { provePayouts } from '../../../cloudfunctions/shop/payout/prove-payouts'
import type { Fault } from '../../../emulator/faults'
import { type AShop, openShop } from '../../support/a-shop'
import { owner } from '../../support/shopping'
import { earner, MINUTE_MS } from '../../support/transfers'
import { type Cut, walkCuts } from './every-cut'

export const EARNED_FEN = 100_000

/** One use case about one person's payout that is cut off at each of its calls, to the database and to WeChat. */
export interface PayoutScene {
  /** Brings the person's payout to where the use case begins. */
  prepare(shop: AShop, he: string): Promise<string>
  /** Nothing else may wait meanwhile: see `Walk`. */
  alone?: true
  /** The use case under faults; repeated afterwards word for word. */
  act(shop: AShop, he: string, id: string): Promise<unknown>
  /** What becomes of a transfer that waits at WeChat, once all is mended. */
  meanwhile?(shop: AShop, id: string): void
  /** In the end, by place: pending, available, in transfer, paid out, withheld. */
  ends: readonly number[]
}

/** Every fen is in one place, the places are the sums of the entries, and WeChat has sent what is paid. */
async function moneyFaults(shop: AShop, he: string): Promise<string[]> {
  const { store } = shop.ports
  const account = await store.get('accounts', he)
  if (!account) return []
  const filed = await store.query('ledger_entries', {
    ...{ index: 'ofDistributor', equal: { distributorId: he }, limit: 100 },
  })
  const entries = [...new Map([...filed, ...account.unfiled].map(entry => [entry.id, entry])).values()]
  const is = figuresOf(account)
  const total = Object.values(is).reduce((sum, fen) => sum + fen, 0)
  return [
    ...(total === EARNED_FEN ? [] : [`all places hold ${total}`]),
    ...(isDeepStrictEqual(is, sumsOf(entries)) ? [] : ['figures are not the sum of entries']),
    ...(Object.values(is).some(fen => fen < 0) ? [`less than nothing: ${Object.values(is)}`] : []),
  ]
}

const transfersTo = (shop: AShop, he: string) =>
  shop.wechat.transfers().filter(({ payeeId }) => payeeId === he)

/** Money that left the merchant's account for this person is what the shop has as paid. */
async function paidFaults(shop: AShop, he: string): Promise<string[]> {
  const payouts = (await shop.ports.store.page('payouts', '', 1000)).filter(
    ({ distributorId }) => distributorId === he,
  )
  const paid = payouts.reduce((sum, { state, netFen = 0 }) => sum + (state === 'paid' ? netFen : 0), 0)
  const there = transfersTo(shop, he)
    .filter(({ state }) => state === 'SUCCESS')
    .reduce((sum, { transferFen }) => sum + transferFen, 0)
  return paid === there ? [] : [`WeChat paid ${there}, the shop has ${paid}`]
}

const standing = async (shop: AShop, he: string) => ({
  account: figuresOf(await shop.ports.store.get('accounts', he)),
  payouts: (await shop.ports.store.page('payouts', '', 1000)).filter(one => one.distributorId === he),
  transfers: transfersTo(shop, he),
})

/** Of a person of its own. */
interface PayoutCut extends Cut {
  he: string
  id: string
}

async function cutOff(shop: AShop, scene: PayoutScene, fault?: Fault): Promise<PayoutCut> {
  const he = await earner(shop, EARNED_FEN)
  const id = await scene.prepare(shop, he)
  if (fault) shop.faults.arm(fault)
  else shop.faults.disarm()
  await scene.act(shop, he, id).catch(() => undefined)
  const calls = shop.faults.seen
  shop.faults.disarm()
  return { fault, he, id, calls, faults: await moneyFaults(shop, he) }
}

async function comeToRest(
  shop: AShop,
  cuts: readonly PayoutCut[],
  { meanwhile }: PayoutScene,
): Promise<void> {
  for (const minutes of [1, 2, 3, 6]) await shop.pass(minutes * MINUTE_MS)
  for (const { id } of cuts) if (shop.wechat.transferOf(id)) meanwhile?.(shop, id)
  for (const minutes of [6, 16, 3]) await shop.pass(minutes * MINUTE_MS)
}

/** Lets cron pass, asks again for what was cut off, and once more for all; then looks. */
async function judge(shop: AShop, scene: PayoutScene, cuts: readonly PayoutCut[]): Promise<void> {
  const again = ({ he, id }: PayoutCut) => scene.act(shop, he, id)
  await comeToRest(shop, cuts, scene)
  for (const cut of cuts) if (cut.fault) await again(cut)
  await comeToRest(shop, cuts, scene)
  for (const cut of cuts) {
    const { he, faults } = cut
    const before = await standing(shop, he)
    await again(cut)
    const after = await standing(shop, he)
    if (!isDeepStrictEqual(before, after)) faults.push('the repeated request changed something')
    const is = Object.values(figuresOf(await shop.ports.store.get('accounts', he)))
    if (!isDeepStrictEqual(is, scene.ends)) faults.push(`it ends as ${is}`)
    faults.push(...(await moneyFaults(shop, he)), ...(await paidFaults(shop, he)))
  }
}

/** Walks every call of a use case with every kind of fault. Answers how many there are, and what was wrong after which. */
export async function walkPayout(scene: PayoutScene) {
  const shop = await openShop()
  try {
    await owner(shop)
    const { calls, wrong } = await walkCuts({
      alone: scene.alone ?? false,
      cutOff: fault => cutOff(shop, scene, fault),
      judge: cuts => judge(shop, scene, cuts),
    })
    const byNight = await provePayouts(shop.ports)
    return { calls, wrong: byNight === 0 ? wrong : { ...wrong, 'the night': ['finds payouts wrong'] } }
  } finally {
    await shop.stop()
  }
}

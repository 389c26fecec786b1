import { isDeepStrictEqual } from 'node:util'
import type { Fault } from '../../../emulator/faults'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anIdNumber } from '../../support/id-numbers'
import { earns, places } from '../../support/payouts'
import { sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'
import { type Cut, walkCuts } from './every-cut'
import { quiet } from './walk'

jest.setTimeout(120_000)

const EARNED_FEN = 10_000

let shop: AShop
beforeAll(async () => {
  quiet()
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())

const numbers = new Map<string, string>()
/** Always under the same number. */
function identify(he: string) {
  const idNumber = numbers.get(he) ?? anIdNumber()
  numbers.set(he, idNumber)
  return shop.call('payee.identify', { name: '林小满', idNumber, consentTo: '2026-11-27' }, he)
}

let people = 0
async function somebody(isKnown: boolean): Promise<string> {
  people += 1
  const he = await sharer(shop, `somebody-${people}`)
  await earns(shop, he, EARNED_FEN)
  if (isKnown) await identify(he)
  return he
}

const isKnown = async (he: string) => (await shop.ports.store.get('payees', he)) !== undefined
const forget = (he: string) => shop.call('payee.forget', {}, he)
const ask = (he: string) => shop.call('payout.ask', { requestId: aRequestId(), grossFen: EARNED_FEN }, he)

/** Nothing is opened for nobody; what was opened is taken back, and all the money is there again. */
async function askFaults(he: string): Promise<string[]> {
  const asked = await ask(he)
  const opensForNobody = asked.ok && !(await isKnown(he))
  if (asked.ok) await shop.ask('payout.withdraw', { payoutId: asked.value.id }, he)
  const money = await places(shop, he)
  return [
    ...(opensForNobody ? ['a payout of nobody'] : []),
    ...(asked.ok || asked.error === 'identity_needed' ? [] : [`asking is refused: ${asked.error}`]),
    ...(isDeepStrictEqual(money, [0, EARNED_FEN, 0, 0, 0]) ? [] : [`the money is at ${money}`]),
  ]
}

/** What a cut left, whether the same call then does what was wanted, and that it may be turned round. */
interface Walked {
  begins: 'known' | 'unknown'
  act(he: string): Promise<unknown>
}

async function walk({ begins, act }: Walked) {
  interface OnePerson extends Cut {
    he: string
  }
  async function cutOff(fault?: Fault): Promise<OnePerson> {
    const he = await somebody(begins === 'known')
    if (fault) shop.faults.arm(fault)
    else shop.faults.disarm()
    await act(he).catch(() => undefined)
    const calls = shop.faults.seen
    shop.faults.disarm()
    return { fault, he, calls, faults: await askFaults(he) }
  }
  async function judge(cuts: OnePerson[]) {
    for (const { he, faults } of cuts) {
      await act(he)
      if ((await isKnown(he)) !== (begins === 'unknown')) faults.push('the repeated call did not do it')
      faults.push(...(await askFaults(he)))
      await forget(he)
      if (await isKnown(he)) faults.push('is not to be forgotten')
      await identify(he)
      if (!(await ask(he)).ok) faults.push('recorded anew, asking is refused')
    }
  }
  return walkCuts({ alone: false, cutOff, judge })
}

test('saying who one is, cut off at any call: recorded or not, and nothing is opened for nobody', async () => {
  const { calls, wrong } = await walk({ begins: 'unknown', act: he => identify(he) })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(3)
})

test('deleting it, cut off at any call: there or gone, and nothing is opened for nobody', async () => {
  const { calls, wrong } = await walk({ begins: 'known', act: forget })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(4)
})

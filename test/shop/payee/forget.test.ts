import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anIdNumber } from '../../support/id-numbers'
import { approved, asked, earns, places } from '../../support/payouts'
import { sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'
import { heard, received } from '../../support/transfers'

let shop: AShop
let people = 0
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
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
const forget = (he: string) => shop.call('payee.forget', {}, he)
const ask = (he: string) => shop.call('payout.ask', { requestId: aRequestId(), grossFen: 5_000 }, he)
const kept = (he: string) => shop.ports.store.get('payees', he)
const NOBODY = { ok: true, value: { consent: '2026-11-27' } }

/** Recorded, and with money to ask for. */
async function somebody(): Promise<string> {
  people += 1
  const he = await sharer(shop, `forgetful-${people}`)
  await earns(shop, he, 10_000)
  await identify(he)
  return he
}

test('who was never paid may have it deleted: nothing of it is left, the money stays, and asking needs it anew', async () => {
  const he = await somebody()
  expect(await forget(he)).toEqual(NOBODY)
  expect(await kept(he)).toBeUndefined()
  expect(await shop.ask('payee.me', {}, he)).toEqual(NOBODY.value)
  expect(await forget(he)).toEqual(NOBODY)
  expect(await ask(he)).toMatchObject({ error: 'identity_needed' })
  expect(await places(shop, he)).toEqual([0, 10_000, 0, 0, 0])
  await identify(he)
  expect(await ask(he)).toMatchObject({ ok: true })
})

test('what was asked for and came back was not paid: it may be deleted, with what stood there earlier', async () => {
  const he = await somebody()
  await shop.ask('payout.withdraw', { payoutId: await asked(shop, he, 5_000) }, he)
  await identify(he)
  expect((await kept(he))?.earlier).toHaveLength(1)
  expect(await forget(he)).toEqual(NOBODY)
  expect(await kept(he)).toBeUndefined()
})

test('not while a payout is under way, and not after one was paid: tax law wants it kept', async () => {
  const he = await somebody()
  const id = await asked(shop, he, 5_000)
  const before = await kept(he)
  expect(await forget(he)).toMatchObject({ error: 'payout_open' })
  await approved(shop, id)
  await shop.sweep()
  received(shop, id)
  await heard(shop, id)
  expect(await forget(he)).toMatchObject({ error: 'payee_kept' })
  expect(await kept(he)).toEqual(before)
})

test('deleting and asking at once: either the payout is there with its payee, or neither', async () => {
  for (let i = 0; i < 12; i += 1) {
    const he = await somebody()
    await Promise.all([ask(he), forget(he)])
    const account = await shop.ports.store.get('accounts', he)
    const isOpen = account?.openPayout !== undefined
    expect([isOpen, (await kept(he)) !== undefined]).toEqual([isOpen, isOpen])
  }
})

test('deleting and recording at once: who stands there afterwards may ask, and where nobody does nothing can be asked for', async () => {
  for (let i = 0; i < 12; i += 1) {
    const he = await somebody()
    await Promise.all([identify(he), forget(he)])
    const isThere = (await kept(he)) !== undefined
    expect([isThere, (await ask(he)).ok]).toEqual([isThere, isThere])
  }
})

test('deleting twice at once is deleting once', async () => {
  const he = await somebody()
  expect(await Promise.all([forget(he), forget(he)])).toEqual([NOBODY, NOBODY])
  expect(await kept(he)).toBeUndefined()
  await identify(he)
  expect((await shop.ports.store.get('accounts', he))?.payeeForgotten).toBeUndefined()
})

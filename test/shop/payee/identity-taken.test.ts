import { hmacIds } from '../../../cloudfunctions/adapters/system/ids'
import { markOf } from '../../../cloudfunctions/shop/payee/identity'
import { type AShop, openShop } from '../../support/a-shop'
import { anIdNumber } from '../../support/id-numbers'
import { earns } from '../../support/payouts'
import { sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())

let people = 0
const somebody = () => {
  people += 1
  return sharer(shop, `sharer-${people}`)
}
const identify = (openid: string, { idNumber = anIdNumber() } = {}) =>
  shop.call('payee.identify', { name: '林小满', idNumber, consentTo: '2026-11-27' }, openid)
const kept = (openid: string) => shop.ports.store.get('payees', openid)

test('one number stands for one account: another that records it is refused, is told no more, and nothing of it is kept', async () => {
  const [he, again] = [await somebody(), await somebody()]
  const idNumber = anIdNumber()
  await identify(he, { idNumber })
  const before = await kept(he)
  const reply = await identify(again, { idNumber: ` ${idNumber.toLowerCase()} ` })
  expect(reply).toEqual({ ok: false, error: 'identity_taken' })
  expect([await kept(he), await kept(again)]).toEqual([before, undefined])
  expect(before?.mark).toMatch(/^[A-Z2-7]{16}$/)
  // Neither the number nor what could be tried out by whoever reads the database alone.
  expect(before?.mark).not.toBe(hmacIds('x'.repeat(32)).derived('identity', idNumber))
  expect(
    JSON.stringify([await shop.ask('payee.me', {}, he), await identify(he, { idNumber })]),
  ).not.toContain(before?.mark)
  expect(await identify(again)).toMatchObject({ ok: true })
  const theirs = await kept(again)
  expect(await identify(again, { idNumber })).toEqual({ ok: false, error: 'identity_taken' })
  expect(await kept(again)).toEqual(theirs)
})

test('two accounts that record the same number at once, new or in place of another: one has it', async () => {
  for (const isKnown of [false, true]) {
    const both = [await somebody(), await somebody()]
    if (isKnown) for (const one of both) await identify(one)
    const idNumber = anIdNumber()
    const replies = await Promise.all(both.map(one => identify(one, { idNumber })))
    expect(replies.map(reply => (reply.ok ? 'ok' : reply.error)).sort()).toEqual(['identity_taken', 'ok'])
    const marks = await Promise.all(both.map(async one => (await kept(one))?.mark))
    expect(marks.filter(mark => mark === markOf(shop.ports.ids, idNumber))).toHaveLength(1)
  }
})

test('a number that was corrected or deleted is free again', async () => {
  const [he, she] = [await somebody(), await somebody()]
  const [wrong, right] = [anIdNumber(), anIdNumber()]
  await identify(he, { idNumber: wrong })
  await identify(he, { idNumber: right })
  expect(await identify(she, { idNumber: wrong })).toMatchObject({ ok: true })
  expect(await identify(she, { idNumber: right })).toMatchObject({ error: 'identity_taken' })
  await shop.ask('payee.forget', {}, he)
  expect(await identify(she, { idNumber: right })).toMatchObject({ ok: true })
})

test('refused a number that is taken, who deleted their own still may ask for nothing', async () => {
  const [he, she] = [await somebody(), await somebody()]
  const idNumber = anIdNumber()
  await identify(he, { idNumber })
  await earns(shop, she, 10_000)
  await identify(she)
  await shop.ask('payee.forget', {}, she)
  expect(await identify(she, { idNumber })).toMatchObject({ error: 'identity_taken' })
  expect((await shop.ports.store.get('accounts', she))?.payeeForgotten).toBe(true)
})

import { realNameOf } from '../../../cloudfunctions/shop/payee/identity'
import type { Input } from '../../../types/api'
import { type AShop, openShop } from '../../support/a-shop'
import { anIdNumber } from '../../support/id-numbers'
import { asked, earns } from '../../support/payouts'
import { sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

/** An example of GB 11643-1999 itself: whoever records it here deletes it again. */
const ID = '11010519491231002X'

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
const identify = (openid: string, input: Partial<Input<'payee.identify'>> = {}) =>
  shop.call(
    'payee.identify',
    { name: '林小满', idNumber: numberOf(openid), consentTo: '2026-11-27', ...input },
    openid,
  )
const numbers = new Map<string, string>()
/** Everybody's own, and always the same. */
function numberOf(openid: string): string {
  const known = numbers.get(openid) ?? anIdNumber()
  numbers.set(openid, known)
  return known
}
const kept = (openid: string) => shop.ports.store.get('payees', openid)

test('name and number are recorded sealed, and shown masked', async () => {
  const he = await somebody()
  expect(await shop.ask('payee.me', {}, he)).toEqual({ consent: '2026-11-27' })
  const at = shop.clock.now()
  const view = { identity: { name: '林*', idNumber: '1****************X' }, consent: '2026-11-27' }
  expect(await identify(he, { idNumber: ID })).toMatchObject({ ok: true, value: view })
  expect(await shop.ask('payee.me', {}, he)).toMatchObject(view)
  const payee = await kept(he)
  expect(payee).toMatchObject({ _id: he, consentTo: '2026-11-27', maskedName: '林*' })
  expect(payee?.at).toBeGreaterThanOrEqual(at)
  expect(JSON.stringify(payee)).not.toMatch(/小满|110105|31002/)
  expect(await realNameOf(shop.ports, he)).toBe('林小满')
  await shop.ask('payee.forget', {}, he)
})

test('blanks, a small x and figures of full width are the same number', async () => {
  const he = await somebody()
  expect(await identify(he, { idNumber: ' 110105 1949１２３１ 002x' })).toMatchObject({ ok: true })
  const payee = await kept(he)
  expect(payee && shop.ports.vault.open(payee.idNumber, `payee:${he}:idNumber`)).toBe(ID)
  await shop.ask('payee.forget', {}, he)
})

test('recording again replaces all of it; of two at once one stands whole, and nothing unused is kept', async () => {
  const [he, otherId] = [await somebody(), '440524198001010013']
  await identify(he)
  expect(await identify(he, { name: '欧阳小满', idNumber: otherId })).toMatchObject({
    value: { identity: { name: '欧阳*', idNumber: '4****************3' } },
  })
  await Promise.all([identify(he), identify(he, { name: '欧阳小满', idNumber: otherId })])
  const payee = await kept(he)
  expect(payee?.earlier).toBeUndefined()
  const isFirst = payee?.maskedName === '林*'
  expect(await realNameOf(shop.ports, he)).toBe(isFirst ? '林小满' : '欧阳小满')
  expect(payee && shop.ports.vault.open(payee.idNumber, `payee:${he}:idNumber`)).toBe(
    isFirst ? numberOf(he) : otherId,
  )
})

test('what is sealed of one person is nobody else’s, wherever in the database somebody copies it', async () => {
  const [he, she] = [await somebody(), await somebody()]
  await identify(he)
  const his = await kept(he)
  if (!his) throw new Error('not recorded')
  await shop.ports.store.add('payees', { ...his, _id: she, mark: she })
  await expect(realNameOf(shop.ports, she)).rejects.toThrow('does not open')
  expect(await realNameOf(shop.ports, he)).toBe('林小满')
})

test('somebody of whom nothing is recorded has no name to tell WeChat', async () => {
  expect(await realNameOf(shop.ports, await somebody())).toBe('')
})

test.each([
  ['consent_changed', { consentTo: '2025-01' }],
  ['name_wrong', { name: '林😀' }],
  ['name_wrong', { name: 'Xiaoman Lin' }],
  ['name_wrong', { name: '青坡农业有限公司' }],
  ['id_number_wrong', { idNumber: '110105194912310021' }],
  ['id_number_wrong', { idNumber: '110105194913310022' }],
  ['id_number_wrong', { idNumber: '110105491231002' }],
  ['id_number_wrong', { idNumber: '914403001922038216' }],
  ['bad_input', { idNumber: '1'.repeat(41) }],
  ['bad_input', { name: '林' }],
  ['bad_input', { name: '林'.repeat(31) }],
  ['bad_input', { name: '林\u0000满' }],
])('%s: nothing is recorded, and the refusal repeats nothing of %j', async (error, input) => {
  const he = await somebody()
  const reply = await identify(he, input)
  expect(reply).toMatchObject({ ok: false, error })
  expect(JSON.stringify(reply)).not.toMatch(/林|110105|Xiaoman/)
  expect(await kept(he)).toBeUndefined()
})

test('while a payout is under way who is paid stays', async () => {
  const he = await somebody()
  await identify(he)
  await earns(shop, he, 10_000)
  const id = await asked(shop, he, 5_000)
  const before = await kept(he)
  expect(await identify(he, { name: '欧阳小满' })).toEqual({ ok: false, error: 'payout_open' })
  expect(await kept(he)).toEqual(before)
  await shop.ask('payout.withdraw', { payoutId: id }, he)
  await shop.pass(60_000)
  expect(await identify(he, { name: '欧阳小满' })).toMatchObject({ ok: true })
})

test('an answer of the database that is lost on the way leaves it recorded once, and asking again is the same', async () => {
  const he = await somebody()
  for (const kind of ['error', 'lost'] as const) {
    shop.faults.arm({ at: 3, kind, code: 'DATABASE_TIMEOUT' })
    await identify(he)
    shop.faults.disarm()
    expect(await identify(he)).toMatchObject({ ok: true })
    expect(await realNameOf(shop.ports, he)).toBe('林小满')
  }
})

import { LIMITS } from '../../../types/limits'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress } from '../../support/documents'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.stop())

const save = (id: string, address = anAddress(), openid = 'buyer-1') =>
  shop.call('address.save', { id, address }, openid)

test('an address is kept, replaced under its id, and moves to the front', async () => {
  const [one, two] = [aRequestId(), aRequestId()]
  await save(one)
  await save(two, anAddress({ name: '小林' }))
  await save(one, anAddress({ detail: '搬家了 1 号' }))
  expect((await shop.ask('address.list', {})).addresses).toEqual([
    { id: one, ...anAddress({ detail: '搬家了 1 号' }) },
    { id: two, ...anAddress({ name: '小林' }) },
  ])
  expect((await shop.ask('address.list', {}, 'buyer-2')).addresses).toEqual([])
})

test('two phones save at once: both addresses are kept', async () => {
  await Promise.all([save(aRequestId()), save(aRequestId()), save(aRequestId())])
  expect((await shop.ask('address.list', {})).addresses).toHaveLength(3)
})

test('removing, and no more than the limit', async () => {
  const ids = Array.from({ length: LIMITS.addressesPerBuyer }, aRequestId)
  for (const id of ids) expect(await save(id)).toMatchObject({ ok: true })
  expect(await save(aRequestId())).toMatchObject({ error: 'too_many_addresses' })
  const [first = ''] = ids
  expect(await save(first)).toMatchObject({ ok: true })
  expect((await shop.ask('address.remove', { id: first })).addresses).toHaveLength(
    LIMITS.addressesPerBuyer - 1,
  )
  expect(await save(aRequestId())).toMatchObject({ ok: true })
})

test('a phone number that is none is refused at the door', async () => {
  expect(await save(aRequestId(), anAddress({ phone: '12345' }))).toMatchObject({
    error: 'bad_input',
    about: ['address.phone'],
  })
})

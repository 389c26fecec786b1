import { rollUp } from '../../cloudfunctions/shop/today/roll-up'
import { type AShop, openShop } from '../support/a-shop'
import { owner } from '../support/shopping'
import { growOld } from './old-shop'
import { type SellerCall, sellerCalls } from './seller-calls'

let young: AShop
let old: AShop
let calls: { young: SellerCall[]; old: SellerCall[] }

/** The SDK asks whichever emulator the environment names at that moment. */
const turnTo = (shop: AShop) => void Object.assign(process.env, shop.cloudbase.env())

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  young = await openShop()
  await owner(young)
  const inYoung = await growOld(young, { orders: 1_000, skus: 400 })
  old = await openShop()
  await owner(old)
  const inOld = await growOld(old, { orders: 4_000, skus: 2_000 })
  calls = { young: sellerCalls(inYoung), old: sellerCalls(inOld) }
}, 120_000)
afterAll(async () => {
  await young.stop()
  await old.stop()
})

/** Documents looked at for one call of the owner. */
async function examinedBy(shop: AShop, { name, input }: SellerCall): Promise<number> {
  turnTo(shop)
  const before = shop.cloudbase.examined
  await shop.ask(name, input, 'owner-1')
  return shop.cloudbase.examined - before
}

test.each(sellerCallNames())('%s: no more is looked at in a shop four times as old', async what => {
  const [one, other] = [calls.young, calls.old].map(all => all.find(call => call.what === what))
  if (!one || !other) throw new Error(what)
  expect(await examinedBy(young, one)).toBeLessThanOrEqual(one.examines)
  expect(await examinedBy(old, other)).toBeLessThanOrEqual(other.examines)
})

/** The names alone, which need no shop. */
function sellerCallNames(): string[] {
  const nobody = { _id: 'A', listKey: '', address: { phone: '0000' } } as Parameters<
    typeof sellerCalls
  >[0]['newest']
  return sellerCalls({ newest: nobody, middle: nobody }).map(({ what }) => what)
}

test('cron’s minute reads what the last minutes brought, not what the years did', async () => {
  for (const shop of [young, old]) {
    turnTo(shop)
    await rollUp(shop.ports)
    await shop.pass(60_000)
    const before = shop.cloudbase.examined
    await rollUp(shop.ports)
    expect(shop.cloudbase.examined - before).toBeLessThan(60)
  }
})

test('what the shop grew by is counted right: a search that looks at everything would show', async () => {
  turnTo(old)
  const before = old.cloudbase.examined
  await old.ports.store.page('orders', '', 1000)
  expect(old.cloudbase.examined - before).toBe(1000)
})

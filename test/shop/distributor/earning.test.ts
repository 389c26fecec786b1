import fc from 'fast-check'
import { distributionOf } from '../../../cloudfunctions/shop/distributor/distribution'
import { earnOn } from '../../../cloudfunctions/shop/distributor/earn'
import { rateOf } from '../../../cloudfunctions/shop/distributor/rate'
import { commissionOn } from '../../../cloudfunctions/shop/ledger/commission'
import { fen } from '../../../types/fen'
import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { bought, decide, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

const TEA = [
  { id: 'tea-1', specs: ['50g'], priceFen: fen(1_999) },
  { id: 'tea-2', specs: ['250g'], priceFen: fen(8_000), rateBp: 1_500 },
]

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 50)
  await stockUp(shop, 50, aProduct({ _id: 'tea', name: '高山绿茶', skus: TEA, rank: '000002:tea' }))
  await sharer(shop, 'man', { name: '小满' })
})
afterEach(() => shop.stop())

const goods = (openid = 'man', input = {}) => shop.ask('distribution.goods', input, openid)
const earn = async (id: string, openid = 'man') =>
  (await goods(openid)).products.find(product => product.id === id)?.earn
const set = (of: 'product' | 'sku' | 'person', id: string, rateBp?: number) =>
  shop.ask('distribution.set_rate', { of, id, ...(rateBp !== undefined && { rateBp }) }, 'owner-1')

/** What buyers are told of the goods, and somebody without a name. */
const toldToBuyers = async () => [
  await shop.ask('shop.home', {}, ''),
  await shop.ask('product.list', {}, 'buyer-1'),
  await shop.ask('product.show', { productId: 'tea' }, 'buyer-1'),
  await shop.ask('product.suggest', { words: '茶' }, ''),
]

test('each good says what it earns now, whole fen rounded down; over its SKUs the least and the most', async () => {
  expect(await earn('orange')).toEqual({ leastFen: 399, mostFen: 699, leastBp: 1_000, mostBp: 1_000 })
  expect(await earn('tea')).toEqual({ leastFen: 199, mostFen: 1_200, leastBp: 1_000, mostBp: 1_500 })
  await set('product', 'orange', 333)
  expect(await earn('orange')).toMatchObject({ leastFen: 132, leastBp: 333 })
  await set('person', publicIdOf(shop, 'man'), 2_000)
  expect(await earn('tea')).toEqual({ leastFen: 399, mostFen: 1_600, leastBp: 2_000, mostBp: 2_000 })
  await shop.ask('distribution.set', { rateBp: 500, capBp: 1_200 }, 'owner-1')
  expect(await earn('tea')).toMatchObject({ leastBp: 1_200, mostBp: 1_200 })
  await set('person', publicIdOf(shop, 'man'), 0)
  expect(await earn('tea')).toEqual({ leastFen: 0, mostFen: 0, leastBp: 0, mostBp: 0 })
})

test('another person’s rate is another sum, and one product alone says the same as the list', async () => {
  await sharer(shop, 'woman', { phone: '13900002222' })
  await set('person', publicIdOf(shop, 'woman'), 2_500)
  expect([(await earn('orange'))?.leastFen, (await earn('orange', 'woman'))?.leastFen]).toEqual([399, 997])
  for (const openid of ['man', 'woman'])
    for (const productId of ['orange', 'tea'])
      expect(await shop.ask('distribution.earn', { productId }, openid)).toEqual(
        await earn(productId, openid),
      )
  expect(await shop.call('distribution.earn', { productId: 'nothing' }, 'man')).toMatchObject({
    error: 'product_not_found',
  })
})

test('what was promised for one piece is what the sale puts down, to the fen', async () => {
  await set('sku', 'orange-5', 777)
  const promised = await earn('orange')
  await opened(shop, 'man', 'buyer')
  const order = await bought(shop, 'buyer')
  const { entries } = await shop.ask('ledger.list', {}, 'man')
  expect(order.lines).toMatchObject([{ quantity: 1, paidFen: 3_990 }])
  expect(entries).toMatchObject([{ what: 'sale', fen: promised?.leastFen, rateBp: promised?.leastBp }])
  expect(promised?.leastFen).toBe(310)
})

const rate = fc.option(fc.nat(5_000), { nil: undefined })
const rated = rate.map((rateBp): { rateBp?: number } => (rateBp === undefined ? {} : { rateBp }))
const sku = fc.record({
  id: fc.string(),
  specs: fc.constant<string[]>([]),
  priceFen: fc.integer({ min: 1, max: 9_999_999 }).map(fen),
})
const skus = fc.array(
  fc.tuple(sku, rated).map(([one, own]) => ({ ...one, ...own })),
  { minLength: 1, maxLength: 6 },
)

test('of any product no SKU earns less than the least or more than the most, and each is some SKU’s', () => {
  fc.assert(
    fc.property(skus, rated, rated, fc.nat(5_000), fc.nat(5_000), (skus, own, person, rateBp, capBp) => {
      const product = { skus, ...own }
      const told = earnOn(product, person, { rateBp, capBp })
      const rates = skus.map(sku => rateOf({ person, sku, product }, { rateBp, capBp }))
      const sums = skus.map(({ priceFen }, i) => commissionOn(rates[i] ?? 0, priceFen))
      expect([Math.min(...sums), Math.max(...sums)]).toEqual([told.leastFen, told.mostFen])
      expect([Math.min(...rates), Math.max(...rates)]).toEqual([told.leastBp, told.mostBp])
      expect(told.mostBp).toBeLessThanOrEqual(capBp)
    }),
  )
  expect(distributionOf({}).capBp).toBe(3_000)
})

test('the list is that of buyers, in its order, page by page and by words, each card with its earning', async () => {
  const many = Array.from({ length: 30 }, (_, i) => `p${10 + i}`)
  for (const [i, _id] of many.entries())
    await stockUp(
      shop,
      3,
      aProduct({
        ...{ _id, name: `青茶 ${i}`, rank: `0001${_id}:${_id}` },
        skus: [{ id: `${_id}-1`, specs: [], priceFen: fen(1_000 + i) }],
      }),
    )
  const walk = async <Page extends { products: { id: string }[]; after?: string }>(
    ask: (after: object) => Promise<Page>,
  ) => {
    const seen: Page['products'] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: Page = await ask(after ? { after } : {})
      seen.push(...page.products)
      after = page.after
    }
    return seen
  }
  for (const words of [{}, { words: '青茶' }]) {
    const buyers = await walk(after => shop.ask('product.list', { ...words, ...after }, 'buyer-1'))
    const theirs = await walk(after => goods('man', { ...words, ...after }))
    expect(theirs.map(({ earn: _, ...card }) => card)).toEqual(buyers)
    expect(buyers.length).toBeGreaterThanOrEqual(30)
  }
  expect(await goods('man', { words: '…' })).toEqual({ products: [] })
})

test('goods off sale are not to choose; what was shared before still says what it earns', async () => {
  await shop.ask('product.set_on_sale', { productId: 'tea', onSale: false }, 'owner-1')
  expect(await earn('tea')).toBeUndefined()
  expect(await shop.ask('distribution.earn', { productId: 'tea' }, 'man')).toMatchObject({ leastFen: 199 })
})

test('a suspended one is promised nothing', async () => {
  await decide(shop, 'man', 'suspend')
  expect(await shop.call('distribution.goods', {}, 'man')).toMatchObject({ error: 'suspended' })
  expect(await shop.call('distribution.earn', { productId: 'tea' }, 'man')).toMatchObject({
    error: 'suspended',
  })
})

test('buyers are told nothing of it: their answers stay to the letter whatever the rates are', async () => {
  const before = await toldToBuyers()
  await set('product', 'tea', 2_000)
  await set('sku', 'orange-5', 100)
  await set('person', publicIdOf(shop, 'man'), 2_500)
  await shop.ask('distribution.set', { rateBp: 50, capBp: 2_900 }, 'owner-1')
  expect(await toldToBuyers()).toEqual(before)
  expect(JSON.stringify(before)).not.toMatch(/rateBp|earn|commission/i)
})

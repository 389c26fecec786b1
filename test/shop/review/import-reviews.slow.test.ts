import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importCatalog } from '../../../cloudfunctions/shop/catalog/import-catalog'
import { importReviews } from '../../../cloudfunctions/shop/review/import-reviews'
import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { bigSheet, csv, line, rowsOf } from '../catalog/goods-csv'

const header = '商品编号,评分,评价'
const sheet = (...lines: string[]) => rowsOf([header, ...lines, ''].join('\n'))

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.stop())

const goods = async (text = csv(line(), line({ id: 'apple', name: '苹果' }))) => {
  const outcome = await importCatalog(shop.ports, rowsOf(text))
  if (!outcome.ok) throw new Error(outcome.error)
}
const stored = () => shop.ports.store.page('reviews', '', 2000)

test('reviews come in, are listed and counted; the same sheet again changes nothing', async () => {
  await goods()
  const rows = sheet('orange,5,还是这个味', 'orange,5,还是这个味', 'apple,4,"脆，甜"', 'orange,3,有点酸')
  expect(await importReviews(shop.ports, rows)).toMatchObject({ ok: true, value: { added: 4, unchanged: 0 } })
  const before = await stored()
  const { reviews } = await shop.ask('review.list', { productId: 'orange' }, '')
  expect(reviews.map(({ stars, words }) => `${stars} ${words}`).sort()).toEqual([
    '3 有点酸',
    '5 还是这个味',
    '5 还是这个味',
  ])
  expect(reviews.map(({ name, spec }) => [name, spec])).toEqual(Array(3).fill(['匿名**', '']))
  expect((await shop.ask('product.show', { productId: 'orange' }, '')).reviews.count).toBe(3)
  expect((await shop.ask('product.show', { productId: 'apple' }, '')).reviews).toEqual({
    count: 1,
    latest: { stars: 4, words: '脆，甜' },
  })

  shop.clock.skip(60_000)
  expect(await importReviews(shop.ports, rows)).toMatchObject({ ok: true, value: { added: 0, unchanged: 4 } })
  expect(await stored()).toEqual(before)
})

test('every bad row is named with its line, and nothing comes in; skipping them brings in the rest', async () => {
  await goods()
  const rows = sheet(
    'orange,5,好',
    'orange,0,好',
    'pear,5,没有这个商品',
    'orange,5,',
    `orange,5,${'好'.repeat(LIMITS.reviewChars + 1)}`,
    ',6,好',
    'orange,5,带,逗号',
  )
  const refused = await importReviews(shop.ports, rows)
  expect(refused).toEqual({
    ok: false,
    error: 'bad_rows',
    badRows: [
      { line: 3, why: '评分：要填 1 到 5 的整数' },
      { line: 4, why: '商品编号：店里没有商品 pear' },
      { line: 5, why: '评价：没有填' },
      { line: 6, why: `评价：太长，最多 ${LIMITS.reviewChars} 个字` },
      { line: 7, why: '商品编号：没有填；评分：要填 1 到 5 的整数' },
      { line: 8, why: '比表头多出几格：带逗号的字要放在引号里' },
    ],
  })
  expect(await stored()).toEqual([])
  expect(await importReviews(shop.ports, rows, { skipBad: true })).toMatchObject({ value: { added: 1 } })
  expect((await stored()).map(({ words }) => words)).toEqual(['好'])
})

test('a nickname is masked before it is stored', async () => {
  await goods()
  const rows = rowsOf('商品编号,评分,评价,昵称,时间\norange,5,好,小林同学,昨天\n')
  expect(await importReviews(shop.ports, rows)).toMatchObject({ value: { unusedColumns: ['时间'] } })
  const [review] = await stored()
  expect(review?.name).toBe('小**')
  expect(JSON.stringify(review)).not.toContain('小林')
})

test.each([
  ['another table', '姓名,电话\n阿禾,1\n', { error: 'columns_missing', about: ['商品编号', '评分', '评价'] }],
  ['a column twice', '商品编号,评分,评价,评分\n', { error: 'columns_doubled', about: ['评分'] }],
  ['a header alone', `${header}\n`, { error: 'no_rows' }],
  ['an empty file', '', { error: 'columns_missing' }],
])('%s is refused whole', async (_, text, refusal) => {
  expect(await importReviews(shop.ports, rowsOf(text))).toMatchObject({ ok: false, ...refusal })
})

test('an import that broke off anywhere is made whole by running it again', async () => {
  await goods()
  const rows = sheet(...Array.from({ length: 30 }, (_, i) => `orange,${1 + (i % 5)},第 ${i} 条`))
  for (const at of [1, 3, 10, 25, 33, 36]) {
    shop.faults.arm({ at, kind: 'crash_after' })
    await importReviews(shop.ports, rows).catch(() => undefined)
    shop.faults.disarm()
  }
  expect(await importReviews(shop.ports, rows)).toMatchObject({ ok: true })
  expect(await stored()).toHaveLength(30)
  expect((await shop.ask('product.show', { productId: 'orange' }, '')).reviews.count).toBe(30)
})

const realFile = path.resolve(__dirname, '../../../../shared/data/litemall-comments.csv')

/**
 * As many reviews as a whole shop has, real ones where they are at hand. Of those, some name goods that are not there, have
 * no star, or hold a spoilt character.
 */
function manyReviews(ids: readonly string[]): string {
  if (existsSync(realFile)) return readFileSync(realFile, 'utf8')
  const lines = Array.from(
    { length: 1000 }, // no more are read of the store at once
    (_, i) => `${ids[i % 60]},${i < 2 ? 0 : 1 + (i % 5)},评价 ${i % 300}`,
  )
  return [header, ...lines, ''].join('\n')
}

test('a whole shop’s reviews come in once, and paging shows each of a product’s exactly once', async () => {
  await goods(bigSheet.text)
  const products = await shop.ports.store.page('products', '', 1000)
  const rows = rowsOf(manyReviews(products.map(({ _id }) => _id)))
  const outcome = await importReviews(shop.ports, rows, { skipBad: true })
  if (!outcome.ok) throw new Error(outcome.error)
  const { added, badRows } = outcome.value
  expect(added + badRows.length).toBe(rows.length - 1)
  expect(added).toBeGreaterThan(950)
  expect(badRows.filter(({ why }) => why.startsWith('评分'))).toHaveLength(2)
  const all = await stored()
  expect(all).toHaveLength(added)
  expect(all.filter(({ sumAt }) => sumAt !== 0)).toEqual([])

  const counts = new Map<string, number>()
  for (const { productId } of all) counts.set(productId, (counts.get(productId) ?? 0) + 1)
  const [[most, count] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1])
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await shop.ask('review.list', { productId: most, ...(after && { after }) }, '')
    seen.push(...page.reviews.map(({ id }) => id))
    after = page.after
    if (!after) break
  }
  expect([seen.length, new Set(seen).size]).toEqual([count, count])
  for (const [productId, n] of counts) {
    expect((await shop.ports.store.get('review_sums', productId))?.count).toBe(n)
  }
}, 60_000)

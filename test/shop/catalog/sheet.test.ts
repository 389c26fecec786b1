import fc from 'fast-check'
import { readSheet } from '../../../cloudfunctions/shop/catalog/catalog-rows'
import { bigSheet, csv, header, line, rowsOf } from './goods-csv'

/** What a sheet reads as; throws when its columns are wrong. */
function read(text: string) {
  const sheet = readSheet(rowsOf(text))
  if (!sheet.ok) throw new Error(`${sheet.error} ${sheet.about}`)
  return sheet.value
}

const whyOf = (text: string) => read(text).badRows.map(({ line: at, why }) => `${at}：${why}`)

test('a whole sheet of goods is read without a bad row', () => {
  const sheet = read(bigSheet.text)
  expect(sheet.badRows).toEqual([])
  expect(sheet.goods).toHaveLength(bigSheet.products)
  expect(sheet.goods.flatMap(one => one.rows)).toHaveLength(bigSheet.skus)
  expect(sheet.unusedColumns).toEqual(bigSheet.unused)
})

test('several choices make several spec names, and a price is whole fen', () => {
  const [goods] = read(csv(line({ specs: '颜色=红; 尺寸=大', price: '39.9', market: '59' }))).goods
  expect(goods?.first).toMatchObject({
    specs: [
      { name: '颜色', value: '红' },
      { name: '尺寸', value: '大' },
    ],
    priceFen: 3990,
    marketPriceFen: 5900,
    pieces: 10,
  })
})

test('an empty choice is the one kind there is', () => {
  expect(read(csv(line({ specs: '' }))).goods[0]?.first.specs).toEqual([{ name: '规格', value: '标准' }])
})

test('markup and formulas stay the text they are', () => {
  const name = '<b>橙</b><script>1</script>'
  expect(read(csv(line({ name, sub: '=1+1' }))).goods[0]?.first).toMatchObject({ name, sub: '=1+1' })
})

test.each([
  ['no price', line({ price: '' }), '价格(元)：不是价格，请写成 39.9 这样的数'],
  ['a negative price', line({ price: '-1' }), '价格(元)：要大于 0'],
  ['a price of zero', line({ price: '0.00' }), '价格(元)：要大于 0'],
  ['a price in parts of a fen', line({ price: '1.005' }), '价格(元)：最多两位小数'],
  ['a price over a million', line({ price: '1000000.01' }), '价格(元)：不能超过 1000000 元'],
  ['half a piece', line({ pieces: '1.5' }), '库存：要填 0 或更大的整数'],
  ['fewer than no pieces', line({ pieces: '-1' }), '库存：要填 0 或更大的整数'],
  ['no pieces stated', line({ pieces: '' }), '库存：要填 0 或更大的整数'],
  ['a billion pieces', line({ pieces: '999999999' }), '库存：最多 99999'],
  [
    'an id that is a path',
    line({ id: 'a.b', sku: 's' }),
    '商品编号：只能用字母、数字、- 和 _，以字母或数字开头，最多 32 个',
  ],
  [
    'an id that is an operator',
    line({ sku: '$set' }),
    'SKU编号：只能用字母、数字、- 和 _，以字母或数字开头，最多 32 个',
  ],
  [
    'an id that is a prototype',
    line({ sku: '__proto__' }),
    'SKU编号：只能用字母、数字、- 和 _，以字母或数字开头，最多 32 个',
  ],
  ['no id', line({ id: '', sku: 's' }), '商品编号：没有填'],
  ['no name', line({ name: ' ' }), '商品名称：没有填'],
  ['too long a name', line({ name: '橙'.repeat(61) }), '商品名称：太长，最多 60 个字'],
  ['a control character', line({ name: '橙\u0007' }), '商品名称：有看不见的控制字符'],
  ['text that an earlier program spoilt', line({ name: '橙\uFFFD' }), '商品名称：有乱码（�）'],
  ['no category', line({ top: '' }), '一级类目：没有填'],
  [
    'choices without a name',
    line({ specs: '大' }),
    '规格：要写成 规格=标准 或 颜色=红;尺寸=大，名和值都不能空或太长',
  ],
  ['one choice named twice', line({ specs: '颜色=红;颜色=黄' }), '规格：同一种规格写了两次'],
  ['four kinds of choice', line({ specs: 'a=1;b=2;c=3;d=4' }), '规格：最多 3 种规格'],
  ['a comma outside quotes', `${line()},多的`, '比表头多出几格：带逗号的字要放在引号里'],
])('a row with %s is named by its line', (_, bad, why) => {
  const good = line({ id: 'apple' })
  expect(whyOf(csv(good, bad))).toEqual([`3：${why}`])
  expect(read(csv(good, bad)).goods.map(one => one.id)).toEqual(['apple'])
})

test('all that is wrong with a row is said at once', () => {
  expect(whyOf(csv(line({ name: '', price: 'x', pieces: '?' })))).toEqual([
    '2：商品名称：没有填；价格(元)：不是价格，请写成 39.9 这样的数；库存：要填 0 或更大的整数',
  ])
})

test.each([
  ['another name', { name: '橘' }, '与第 2 行是同一商品，商品名称却不同'],
  ['another category', { leaf: '柑橘' }, '与第 2 行是同一商品，二级类目却不同'],
  ['other spec names', { specs: '尺寸=大' }, '与第 2 行是同一商品，规格却不同'],
  ['the same choice', { specs: '规格=标准' }, '与第 2 行的规格相同'],
  ['the same SKU id', { sku: 'orange-1' }, 'SKU编号 orange-1 与第 2 行重复'],
])('rows of one product with %s: the later one is bad, and the product is not whole', (_, more, why) => {
  const text = csv(line(), line({ sku: 'orange-2', specs: '规格=大', ...more }), line({ id: 'apple' }))
  expect(whyOf(text)).toEqual([`3：${why}`])
  expect(read(text).goods.map(one => one.id)).toEqual(['apple'])
})

test('a SKU id that two products claim is bad where it stands second', () => {
  const text = csv(line({ sku: 'x' }), line({ id: 'apple', sku: 'x' }))
  expect(whyOf(text)).toEqual(['3：SKU编号 x 与第 2 行重复'])
})

test('a product has at most 60 SKUs', () => {
  const many = Array.from({ length: 62 }, (_, i) => line({ sku: `s${i}`, specs: `规格=${i}` }))
  expect(whyOf(csv(...many))).toEqual(['62：一个商品最多 60 个 SKU', '63：一个商品最多 60 个 SKU'])
})

test('pictures and the exemption are read where the sheet has them', () => {
  const more = `${header},图片,详情图,七天无理由\n${line()},https://a.cn/1.jpg;cloud://e.b/2.jpg,https://a.cn/d.jpg,否\n`
  expect(read(more).goods[0]?.first).toMatchObject({
    pictures: ['https://a.cn/1.jpg', 'cloud://e.b/2.jpg'],
    detailPictures: ['https://a.cn/d.jpg'],
    noReturn: true,
  })
  const bad = `${header},图片,七天无理由\n${line()},http://a.cn/1.jpg javascript:1,也许\n`
  expect(whyOf(bad)).toEqual(['2：图片：要以 https:// 或 cloud:// 开头；七天无理由：只能填 是 或 否'])
})

test('columns that are missing or doubled are named', () => {
  const without = csv(line()).replace('价格(元)', '售价').replace('库存', '件数')
  expect(readSheet(rowsOf(without))).toEqual({
    ok: false,
    error: 'columns_missing',
    about: ['价格(元)', '库存'],
  })
  const doubled = `${header},库存\n${line()},3\n`
  expect(readSheet(rowsOf(doubled))).toEqual({ ok: false, error: 'columns_doubled', about: ['库存'] })
  expect(readSheet(rowsOf(header))).toEqual({ ok: false, error: 'no_rows' })
  expect(readSheet([])).toMatchObject({ ok: false, error: 'columns_missing' })
})

test('wide brackets in a header are brackets', () => {
  expect(read(csv(line()).replace('价格(元)', '价格（元）')).badRows).toEqual([])
})

test('rows of one product are gathered from anywhere in the sheet, none lost and none doubled', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(ids, owners => {
      const lines = owners.map((id, i) => line({ id, sku: `s${i}`, specs: `规格=${i}` }))
      const { goods, badRows } = read(csv(...lines))
      expect(badRows).toEqual([])
      expect(goods.map(one => one.id)).toEqual([...new Set(owners)])
      expect(goods.map(one => one.position)).toEqual(goods.map((_, i) => i))
      const found = goods.flatMap(one => one.rows.map(row => [row.skuId, one.id]))
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(owners.map((id, i) => [`s${i}`, id])))
      expect(found).toHaveLength(owners.length)
    }),
    { numRuns: 50 },
  )
})

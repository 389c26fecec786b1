import { leastPrice, lineOf, type PosterContent } from '../../src/distributor/poster/content'
import { designs } from '../../src/distributor/poster/designs'
import type { ProductView, ShopView } from '../../types/api/catalog'
import { fen } from '../../types/fen'
import { aDrawable, aPen, type Drawn } from './a-pen'

const picture = aDrawable('picture')
const code = aDrawable('code', 280)
const content = (overrides: Partial<PosterContent> = {}): PosterContent => ({
  shopName: '青坡小铺',
  productName: '青坡脐橙 树上熟',
  line: '不打蜡、不催熟，每周二、周五摘了就发。',
  priceFen: 3990,
  from: true,
  sharer: '小林',
  term: '小雪',
  tint: '#FAE6CB',
  picture,
  code,
  ...overrides,
})

const hostile: [string, Partial<PosterContent>][] = [
  ['as the demo shop has it', {}],
  [
    'the longest words',
    {
      shopName: '青'.repeat(40),
      productName: '武夷山桐木关正山小种红茶特级礼盒装'.repeat(4),
      line: '今年雨水少果子小一圈可是甜得很'.repeat(8),
      sharer: '隔壁王阿姨的小女儿阿禾'.repeat(3),
      priceFen: 100_000_000,
    },
  ],
  ['words without a break', { productName: 'W'.repeat(60), line: 'x'.repeat(300), sharer: 'M'.repeat(40) }],
  ['nearly nothing', { productName: '橙', line: '', sharer: '', shopName: '', from: false, tint: '' }],
  ['stops and blanks alone', { line: '，。！ 、', productName: '  橙  ' }],
  ['emoji', { productName: '🍊🍊🍊', line: '🍊很甜，🍋很酸', sharer: '🐱' }],
]

const draw = (design: (typeof designs)[number], overrides: Partial<PosterContent>): Drawn => {
  const { pen, drawn } = aPen()
  design.draw(pen, content(overrides))
  return drawn
}

const said = ({ texts }: Drawn) => texts.map(({ text }) => text).join('')

/** The left and right end of a text, in points. */
const ends = ({ x, align }: Drawn['texts'][number], width: number): [number, number] =>
  align === 'center' ? [x - width / 2, x + width / 2] : [x, x + width]

/** WCAG's contrast of two `#RRGGBB`. */
function contrast(one: string, other: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0)
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe.each(designs)('$name', design => {
  test.each(hostile)('%s: nothing leaves the poster or is too small to read', (_what, overrides) => {
    const drawn = draw(design, overrides)
    const { pen } = aPen()
    for (const one of drawn.texts) {
      pen.font = one.font
      const [left, right] = ends(one, pen.measureText(one.text).width)
      expect([one.text, left >= 8 && right <= 300 - 8 && one.y > 10 && one.y < 445]).toEqual([one.text, true])
      expect([one.text, one.size >= 11]).toEqual([one.text, true])
    }
    expect(drawn.depth).toBe(0)
  })

  test('says the goods, the price, who recommends them for a commission, and what to do with the code', () => {
    const words = said(draw(design, {}))
    for (const part of ['青坡脐橙 树上熟', '¥39.90 起', '小林推荐·含推广', '长按识别', '周五摘了就发']) {
      expect(words).toContain(part)
    }
  })

  test('推广 stays whole and legible however long the name is', () => {
    const drawn = draw(design, { sharer: '隔壁王阿姨的小女儿阿禾'.repeat(3) })
    const by = drawn.texts.find(({ text }) => text.includes('推广'))
    const ground = drawn.grounds
      .filter(({ y, height }) => y <= (by?.y ?? 0) && y + height >= (by?.y ?? 0))
      .at(-1)
    expect(by?.text).toMatch(/…推荐·含推广$/)
    expect(by?.size).toBeGreaterThanOrEqual(11)
    expect(contrast(by?.colour ?? '', ground?.colour ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test('shows the goods once and the code once, the code square, whole and at least 70 points wide', () => {
    const { pictures } = draw(design, {})
    expect(pictures.map(({ source }) => source)).toEqual([picture.source, code.source])
    const drawnCode = pictures.at(-1)
    expect(drawnCode?.width).toBe(drawnCode?.height)
    expect(drawnCode?.width).toBeGreaterThanOrEqual(70)
    expect((drawnCode?.x ?? 0) + (drawnCode?.width ?? 0)).toBeLessThanOrEqual(292)
  })

  test('one price is not the least of several', () => {
    expect(said(draw(design, { from: false }))).not.toContain('起')
  })
})

test('the scroll hangs its sentence in columns from the right, signed by the shop', () => {
  const [scroll] = designs
  const { texts } = draw(scroll, {})
  const first = texts.find(({ text }) => text === '打')
  const second = texts.find(({ text }) => text === '每')
  expect(first?.x).toBe(260)
  expect(second?.x).toBeLessThan(240)
  // A stop hangs at the upper right of its place.
  expect(texts.find(({ text }) => text === '、')?.x).toBeGreaterThan(265)
  expect(said({ ...draw(scroll, {}), texts })).toContain('青坡')
})

const product = (overrides: Partial<ProductView>): ProductView => ({
  ...{ id: 'orange', name: '脐橙', sub: '5斤装', unit: '份', pictures: [], detailPictures: [], promises: [] },
  ...{ sold: 0, reviews: { count: 0 }, specNames: [], skus: [], onSale: true, noReturn: false },
  ...overrides,
})
const shop: ShopView = {
  ...{ name: '青坡小铺', sub: '', promise: '自己种', openHours: '' },
  ...{ freightFen: fen(0), freeFromFen: fen(0) },
}

test('what is said of the goods: their story, else what is promised, else what they are, else the shop’s word', () => {
  const all = { story: '树上熟', promises: ['坏果包赔', '不甜退'] }
  expect(lineOf(product(all), shop)).toBe('树上熟')
  expect(lineOf(product({ ...all, story: '' }), shop)).toBe('坏果包赔，不甜退')
  expect(lineOf(product({}), shop)).toBe('5斤装')
  expect(lineOf(product({ sub: '' }), shop)).toBe('自己种')
  expect(lineOf(product({ sub: '' }), { ...shop, promise: '' })).toBe('脐橙')
})

test('the price is the least, and 起 only where others are higher', () => {
  const skus = (...prices: number[]) =>
    prices.map((priceFen, i) => ({ id: String(i), specs: [], priceFen: fen(priceFen), available: 1 }))
  expect(leastPrice(product({ skus: skus(6990, 3990) }))).toEqual({ priceFen: 3990, from: true })
  expect(leastPrice(product({ skus: skus(3990, 3990) }))).toEqual({ priceFen: 3990, from: false })
})

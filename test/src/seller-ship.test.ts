import { formOf, shortName, USUAL_CARRIERS } from '../../cloudfunctions/shop/shipping/carriers'
import { leavesRest, packedOf, wholeDraft, withTick } from '../../src/seller/ship/parcel-draft'
import { hasMoved, refusalWords } from '../../src/seller/ship/refusal'
import { carrierFor, looksRight, tidyNumber, tilesOf } from '../../src/seller/ship/tracking'
import { afterSending, isEdited, rowsOf, sendable, textOf } from '../../src/seller/ship-many/pasted-rows'
import type { PastedLine } from '../../types/api/shipping'

const lines = [
  { id: '1', left: 3, kept: 0, name: '青坡脐橙' },
  { id: '2', left: 0, kept: 0, name: '百花土蜂蜜' },
  { id: '3', left: 1, kept: 0, name: '老树红茶' },
]

test('at first all that is left goes into the parcel', () => {
  const draft = wholeDraft(lines)
  expect(packedOf(lines, draft)).toEqual([
    { lineId: '1', quantity: 3 },
    { lineId: '3', quantity: 1 },
  ])
  expect(leavesRest(lines, draft)).toBe(false)
})

test('a line without its tick stays, ticked again it comes with all that is left of it', () => {
  const [first] = lines
  if (!first) throw new Error('no line')
  const without = withTick({ ...wholeDraft(lines), 1: 2 }, first)
  expect(packedOf(lines, without)).toEqual([{ lineId: '3', quantity: 1 }])
  expect(leavesRest(lines, without)).toBe(true)
  expect(packedOf(lines, withTick(without, first))).toHaveLength(2)
  expect(leavesRest(lines, { 1: 2, 3: 1 })).toBe(true)
})

test('never more is packed than is left, and nothing that an open after-sale keeps back', () => {
  expect(packedOf([{ id: '1', left: 2, kept: 0 }], { 1: 5 })).toEqual([{ lineId: '1', quantity: 2 }])
  const kept = [{ id: '1', left: 3, kept: 1 }]
  expect(packedOf(kept, wholeDraft(kept))).toEqual([{ lineId: '1', quantity: 2 }])
  expect(leavesRest(kept, wholeDraft(kept))).toBe(true)
})

const usual = USUAL_CARRIERS.map(({ id, name }) => ({
  ...{ id, name, short: shortName(name) },
  form: formOf(id).source,
}))
const carrier = (id: string) => usual.find(one => one.id === id)

test.each([
  ['SF', 'SF 1420 9876 54001', true],
  ['SF', 'YT1420987654001', false],
  ['ZTO', '768212345678', true],
  ['SF', 'SF14', undefined],
  ['NOBODY', 'SF1420987654001', undefined],
])('%s and %s: looks right = %s', (id, number, looks) => {
  expect(looksRight(carrier(id), number)).toBe(looks)
})

test.each([
  ['sf1420987654001', 'ZTO', 'SF'],
  ['YT1420987654001', undefined, 'YTO'],
  ['JT1420987654001', 'SF', 'JTSD'],
  ['JD0142098765400', 'SF', 'JD'],
  // Two carriers write so: the chosen one stays.
  ['EA123456789CN', 'YZPY', 'YZPY'],
  ['EA123456789CN', 'SF', 'SF'],
  // Digits alone, and as far as they are typed, are nobody's.
  ['12345678', 'ZTO', 'ZTO'],
  ['768212345678', undefined, undefined],
])('%s with %s chosen goes with %s', (number, chosen, goesWith) => {
  expect(carrierFor(number, chosen ? carrier(chosen) : undefined, usual)?.id).toBe(goesWith)
})

test('a number is kept in capitals, without spaces', () => {
  expect(tidyNumber(' sf 1420 9876 ')).toBe('SF14209876')
})

test('another carrier that is chosen has a tile of its own', () => {
  const ids = (chosen: string) => tilesOf(usual, carrier(chosen)).map(({ id }) => id)
  expect(ids('SF')).toEqual(['SF', 'ZTO', 'YTO', 'STO', 'YD'])
  expect(ids('JD')).toEqual(['SF', 'ZTO', 'YTO', 'STO', 'JD'])
})

test('a refusal says what did not happen, and never so when nobody knows', () => {
  expect(refusalWords('wrong_form', undefined, lines)).toContain('包裹还没有发出')
  expect(refusalWords('after_sale_open', ['3'], lines)).toContain('「老树红茶」')
  for (const error of ['offline', 'busy', 'internal'] as const) {
    expect(refusalWords(error, undefined, lines)).toMatch(/再点一次，不会发两遍。$/)
  }
  expect(['not_paid', 'more_than_left'].every(error => hasMoved(error as 'not_paid'))).toBe(true)
})

const pasted = (text: string, number?: string): PastedLine => ({
  text,
  ...(number
    ? {
        number,
        name: '王阿姨',
        phoneTail: '0000',
        carrierId: 'SF',
        carrier: '顺丰速运',
        trackingNumber: text,
      }
    : { fault: 'no_order' }),
})

test('lines that can go are sent, the others stay to be mended', () => {
  const rows = rowsOf([pasted('SF1', 'A'), pasted('？'), pasted('SF2', 'B')])
  expect(sendable(rows).map(({ number }) => number)).toEqual(['A', 'B'])
  const { left, gone } = afterSending(rows, [{ number: 'A' }, { number: 'B', error: 'not_paid' }])
  expect(gone).toEqual([{ number: 'A', name: '王阿姨', parcel: '顺丰速运 SF1', partly: false }])
  expect(left.map(({ text }) => text)).toEqual(['？', 'SF2'])
  expect(left.every(({ fault }) => fault !== '')).toBe(true)
  expect(sendable(left)).toEqual([])
})

test('a second line of one order, marked as such, does not leave with the first', () => {
  const twice = { ...pasted('SF2', 'A'), fault: 'order_twice' as const }
  const { left, gone } = afterSending(rowsOf([pasted('SF1', 'A'), twice]), [{ number: 'A' }])
  expect([left.length, gone.length]).toEqual([1, 1])
})

test('what was edited is read once more, with all that stands beside it', () => {
  const [first, second] = rowsOf([pasted('SF1', 'A'), pasted('？')])
  if (!first || !second) throw new Error('no rows')
  const edited = [first, { ...second, text: '王阿姨 SF2' }]
  expect([isEdited([first, second]), isEdited(edited)]).toEqual([false, true])
  expect(textOf(edited)).toBe('SF1\n王阿姨 SF2')
})

import fc from 'fast-check'
import { fitsCarrier, guessCarrier, USUAL_CARRIERS } from '../../../cloudfunctions/shop/shipping/carriers'
import {
  namedNumbers,
  pastedLines,
  readPaste,
  type WaitingOrder,
} from '../../../cloudfunctions/shop/shipping/pasted'
import { anAddress } from '../../support/documents'

const waiting: WaitingOrder[] = [
  ['AAAAAAAAAAAAAAAA', '阿禾', '13800001111'],
  ['BBBBBBBBBBBBBBBB', '小满', '13900002222'],
  ['CCCCCCCCCCCCCCCC', '阿禾', '13700003333'],
  ['DDDDDDDDDDDDDDDD', '小雪', '13600002222'],
].map(([_id = '', name = '', phone = '']) => ({ _id, address: { ...anAddress(), name, phone } }))
const carrier = (id: string) => USUAL_CARRIERS.find(one => one.id === id)

const read = (text: string, usual?: string) =>
  readPaste(pastedLines(text), waiting, usual ? carrier(usual) : undefined)
const meaning = (line: string, usual?: string) => {
  const [only] = read(line, usual)
  return only?.fault ?? `${only?.number?.[0]} ${only?.carrierId} ${only?.trackingNumber}`
}

test.each([
  ['AAAAAAAAAAAAAAAA SF1234567890123', 'A SF SF1234567890123'],
  ['SF1234567890123	AAAAAAAAAAAAAAAA', 'A SF SF1234567890123'],
  ['aaaaaaaaaaaaaaaa，sf1234567890123', 'A SF SF1234567890123'],
  ['小满 YT1234567890123', 'B YTO YT1234567890123'],
  ['小满: JT1234567890123', 'B JTSD JT1234567890123'],
  ['阿禾 1111 中通 768212345678', 'A ZTO 768212345678'],
  ['阿禾 13700003333 中通快递 768212345678', 'C ZTO 768212345678'],
  ['3333 / 顺丰 / 123456789012', 'C SF 123456789012'],
])('“%s” says it all', (line, said) => {
  expect(meaning(line)).toBe(said)
})

test.each([
  ['阿禾 1111', 'no_tracking_number'],
  ['SF1234567890123', 'no_order'],
  ['大白 SF1234567890123', 'order_unknown'],
  ['EEEEEEEEEEEEEEEE SF1234567890123', 'order_unknown'],
  ['阿禾 SF1234567890123', 'several_orders'],
  ['2222 SF1234567890123', 'several_orders'],
  ['小满 768212345678', 'which_carrier'],
  ['小满 顺丰 7682123456789', 'wrong_form'],
  ['小满 SF12345678', 'wrong_form'],
  ['随便写点什么', 'no_tracking_number'],
])('“%s”: %s', (line, fault) => {
  expect(meaning(line)).toBe(fault)
})

test('digits alone travel with the carrier that was chosen for all, if it writes its numbers so', () => {
  expect(meaning('小满 768212345678', 'ZTO')).toBe('B ZTO 768212345678')
  expect(meaning('小满 SF1234567890123', 'ZTO')).toBe('B SF SF1234567890123')
  expect(meaning('小满 768212345678', 'JTSD')).toBe('wrong_form')
})

test('what one paste says twice is told on the second line', () => {
  const faults = (text: string) => read(text).map(({ fault }) => fault ?? 'fine')
  expect(faults('小满 SF1234567890123\n小雪 SF1234567890123')).toEqual(['fine', 'number_twice'])
  expect(faults('小满 SF1234567890123\n小满 SF1234567890124')).toEqual(['fine', 'order_twice'])
})

test('order numbers that are named outright are found wherever they stand, each once', () => {
  expect(namedNumbers(['a AAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBB aaaaaaaaaaaaaaaa', 'AAAAAAAA'])).toEqual([
    'AAAAAAAAAAAAAAAA',
    'BBBBBBBBBBBBBBBB',
  ])
})

test('whatever is pasted, each line is answered once, in order, and nothing without a fault is incomplete', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'AAAAAAAAAAAAAAAA',
      '小满',
      '阿禾',
      '1111',
      '2222',
      '顺丰',
      'SF1234567890123',
      '768212345678',
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 6 }), lines => {
      const text = lines.map(words => words.join(' ')).join('\n')
      const answered = read(text, 'ZTO')
      expect(answered.map(line => line.text)).toEqual(pastedLines(text))
      for (const { fault, number, carrierId, trackingNumber } of answered) {
        if (!fault)
          expect(number && carrierId && trackingNumber && fitsCarrier(carrierId, trackingNumber)).toBe(true)
      }
    }),
  )
})

test.each([
  ['SF', 'SF1234567890123', true],
  ['SF', '123456789012', true],
  ['SF', 'SF123456789012', false],
  ['ZTO', '768212345678', true],
  ['ZTO', 'SF1234567890123', false],
  ['JTSD', 'JT1234567890123', true],
  ['JTSD', 'SF1234567890123', false],
  ['EMS', 'EA123456789CN', true],
  ['EMS', '1234567890123', true],
  ['JD', 'JDVA12345678901', true],
  ['ANY', 'AB-1234567', true],
  ['ANY', 'ABCDEFGHIJ', false],
  ['ANY', '1234567', false],
])('%s writes %s: %s', (id, number, fits) => {
  expect(fitsCarrier(id, number)).toBe(fits)
})

test('only letters tell whose number it is', () => {
  expect(['SF1234567890123', 'YT1234567890123', 'JDVA1', 'DPK123', '768212345678'].map(guessCarrier)).toEqual(
    ['SF', 'YTO', 'JD', 'DBL', undefined],
  )
})

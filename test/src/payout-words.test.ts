import fc from 'fast-check'
import { readAmount } from '../../src/distributor/payout/amount'
import { identityFault, tidiedIdentity } from '../../src/distributor/payout/identity-draft'
import { standing } from '../../src/distributor/payout/standing'
import { stateOf } from '../../src/distributor/payout/state-words'
import { payoutTrail } from '../../src/distributor/payout/trail'
import { taxRows, untaxedWords } from '../../src/shared/payout/tax-rows'
import { yuanTyped } from '../../src/shared/yuan'
import { type PayoutState, type PayoutView, payoutReasons, payoutStates } from '../../types/api/payout'
import type { TaxView } from '../../types/api/tax'

const NOW = new Date(2026, 10, 26, 10).getTime()
const bounds = { minFen: 1_000, availableFen: 12_850 }

const tax: TaxView = {
  ...{ policy: 'per_payment_2018_61', month: '2026-11', monthGrossFen: 0, monthTaxFen: 0 },
  ...{ taxableFen: 0, ratePercent: 20, quickFen: 0 },
}
const payout = (state: PayoutState, more: Partial<PayoutView> = {}): PayoutView => ({
  ...{ id: 'ABCDEFGHIJKLWXYZ', state, at: NOW, grossFen: 12_850, tax, taxFen: 0, netFen: 12_850 },
  ...{ events: [{ event: 'ask', at: NOW, by: 'distributor', words: '' }], actions: [] },
  ...more,
})

test('every sum between the least and what is there is read to the fen, however many digits it was typed with', () => {
  const fens = fc.integer({ min: 0, max: 100_000_000 })
  fc.assert(
    fc.property(fens, fens, (fen, availableFen) => {
      const read = readAmount(yuanTyped(fen), { minFen: 50, availableFen })
      if (fen >= 50 && fen <= availableFen) expect(read).toEqual({ fen })
      else expect(read).toHaveProperty('fault', expect.stringMatching(/^(最少|最多)提/))
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), typed => {
      const read = readAmount(typed, bounds)
      if ('fen' in read) expect(Number.isInteger(read.fen) && read.fen <= bounds.availableFen).toBe(true)
    }),
  )
})

test('a sum is refused in words: nonsense, a third decimal, too little, too much; nothing typed is no fault', () => {
  expect(readAmount('  ', bounds)).toEqual({ fault: '' })
  for (const typed of ['abc', '12.345', '1e3', '-5', '12,00'])
    expect(readAmount(typed, bounds)).toEqual({ fault: '写成 128.50 这样，最多两位小数' })
  expect(readAmount('9.99', bounds)).toEqual({ fault: '最少提 ¥10.00' })
  expect(readAmount('128.51', bounds)).toEqual({ fault: '最多提 ¥128.50' })
  expect(readAmount('１２８.５元', bounds)).toEqual({ fen: 12_850 })
})

test('every state and every reason has a sentence of its own; what came back says so, and how much', () => {
  const refusal = { event: 'refuse', at: NOW, by: 'owner', words: '先核对一下' } as const
  const sentences = payoutStates.map(state => standing(payout(state, { events: [refusal] }), NOW))
  expect(new Set(sentences).size).toBe(payoutStates.length)
  for (const state of ['returned', 'refused', 'withdrawn'] as const)
    expect(standing(payout(state), NOW)).toContain('¥128.50 已回到可提现')
  for (const reason of payoutReasons) {
    expect(standing(payout('returned', { reason }), NOW)).toContain('¥128.50 已回到可提现')
    expect(standing(payout('approved', { reason }), NOW)).toContain('不用再申请')
  }
})

test('what the shop has called off asks nobody to confirm, and awaits nothing but its way back', () => {
  for (const state of ['approved', 'waiting'] as const) {
    const off = payout(state, { calledOff: true, reason: 'not_enough' })
    expect(stateOf(off).words).toBe('店家叫停了')
    expect(standing(off, NOW)).toMatch(/叫停.*回到可提现/)
    expect(payoutTrail(off, NOW).slice(1)).toMatchObject([{ name: '退回可提现', stage: 'now' }])
  }
})

test('a refusal tells the owner’s own words, with one stop', () => {
  const refused = (words: string) =>
    standing(payout('refused', { events: [{ event: 'refuse', at: NOW, by: 'owner', words }] }), NOW)
  expect(refused('先核对一下')).toBe('店家说：先核对一下。¥128.50 已回到可提现，一分没少。')
  expect(refused('先核对一下。')).toBe(refused('先核对一下'))
})

test('the timeline has what happened with its times, and what is awaited until when', () => {
  const asked = payoutTrail(payout('asked'), NOW)
  expect(asked.map(({ name, stage }) => [name, stage])).toEqual([
    ['申请提现', 'done'],
    ['店家同意', 'now'],
    ['在微信里确认收款', 'to_come'],
    ['到账', 'to_come'],
  ])
  const waiting = payoutTrail(payout('waiting', { confirmBy: NOW + 86_400_000 }), NOW)
  expect(waiting.at(1)).toMatchObject({ name: '在微信里确认收款', stage: 'now', words: '明天 10:00 前' })
  const events: PayoutView['events'] = [
    { event: 'ask', at: NOW, by: 'distributor', words: '' },
    { event: 'return', at: NOW, by: 'wechat', words: '', reason: 'not_confirmed' },
  ]
  const returned = payoutTrail(payout('returned', { events, reason: 'not_confirmed' }), NOW)
  expect(returned).toHaveLength(2)
  expect(returned[1]).toMatchObject({
    name: '退回可提现',
    words: '24 小时里没有确认收款',
    when: '今天 10:00',
  })
})

test('without a tax it is said why; with one every figure of the formula stands there', () => {
  const small = { tax, grossFen: 60_000, taxFen: 0, netFen: 60_000 }
  expect(untaxedWords(small)).toBe('11 月累计 ¥600.00，没超过 800 元，不扣税。')
  expect(untaxedWords({ ...small, tax: { ...tax, policy: 'none' } })).toContain('开票')
  const second = { ...tax, monthGrossFen: 100_000, monthTaxFen: 4_000, taxableFen: 480_000 }
  const taxed = { tax: second, grossFen: 500_000, taxFen: 92_000, netFen: 408_000 }
  expect(untaxedWords(taxed)).toBe('')
  expect(taxRows(taxed).map(({ name, sum }) => `${name} ${sum}`)).toEqual([
    '11 月已付 ¥1000.00',
    '11 月累计（连这笔） ¥6000.00',
    '减去费用后，应税 ¥4800.00',
    '税率 20%',
    '11 月已扣 −¥40.00',
    '这笔代扣 ¥920.00',
  ])
  const high = { ...tax, taxableFen: 4_000_000, ratePercent: 30, quickFen: 200_000 }
  const sums = taxRows({ tax: high, grossFen: 5_000_000, taxFen: 1_000_000, netFen: 4_000_000 })
  expect(sums).toContainEqual({ name: '速算扣除', sum: '−¥2000.00' })
})

test('an id number is sent without its blanks; name, number and consent are asked for where they are missing', () => {
  const typed = tidiedIdentity({ name: ' 林小满 ', idNumber: ' 11010519491231 002x ' })
  expect(typed).toEqual({ name: '林小满', idNumber: '11010519491231002X' })
  expect(identityFault(typed, true)).toBeUndefined()
  expect(identityFault(typed, false)).toMatchObject({ at: 'consent' })
  expect(identityFault({ ...typed, idNumber: '110105194912310' }, true)).toMatchObject({ at: 'id' })
  expect(identityFault({ ...typed, name: '林' }, true)).toMatchObject({ at: 'name' })
})

import { deedWords } from '../../src/seller/deeds'
import { groupsOf } from '../../src/seller/rights/groups'
import { changesInWords } from '../../src/seller/trail/change-words'
import { daysInBoxes } from '../../src/seller/trail/days'
import { isSubjectKind, subjectWords } from '../../src/seller/trail/subject-words'
import { api, type EndpointName } from '../../types/api'

const now = new Date(2026, 10, 26, 10, 0).getTime()
const said = (field: string, before?: string, after?: string) =>
  changesInWords(
    [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }],
    now,
  )[0]

const staffCalls = (Object.keys(api) as EndpointName[]).filter(name =>
  ['clerk', 'owner'].includes(api[name].role),
)

test('every call of staff has words of its own; one that only a newer server knows is named as it is', () => {
  const words = staffCalls.map(deedWords)
  expect(words.filter(one => /[a-z_.]/.test(one))).toEqual([])
  expect(new Set(words).size).toBe(words.length)
  expect(deedWords('moon.fly')).toBe('moon.fly')
})

test('rights stand under headings, none twice and none left out; an unknown one stands last', () => {
  const rights = [...staffCalls, 'moon.fly'].map(what => ({ what, clerk: false, owner: true }))
  const groups = groupsOf(rights)
  const shown = groups.flatMap(group => group.rights.map(({ what }) => what))
  expect(shown.sort()).toEqual([...staffCalls, 'moon.fly'].sort())
  expect(groups.at(-1)).toMatchObject({ title: '别的', rights: [{ what: 'moon.fly' }] })
  expect(groupsOf([])).toEqual([])
})

test('a change is told before and after, money in yuan, moments and our own words as one says them', () => {
  expect(said('lines.shipped', '0、0', '2、1')).toMatchObject({
    name: '已发件数',
    before: '0、0',
    after: '2、1',
  })
  expect(said('skus.priceFen', '3990', '4680')).toMatchObject({ before: '¥39.90', after: '¥46.80' })
  expect(said('onSale', 'true', 'false')).toMatchObject({ name: '上架', before: '在卖', after: '下架' })
  expect(said('expiresAt', undefined, String(now + 24 * 3_600_000))).toMatchObject({
    before: '',
    after: '明天 10:00',
  })
  expect(said('reason', undefined, 'broken')).toMatchObject({ after: '坏了' })
  expect(said('reason', undefined, '两个压坏了')).toMatchObject({ after: '两个压坏了' })
})

test('what has no words is shown as it is, and what says nothing to a person is left out', () => {
  expect(said('moon.phase', 'new', 'full')).toEqual({
    ...{ field: 'moon.phase', name: 'moon.phase', before: 'new', after: 'full' },
  })
  expect(said('parcels.at', undefined, '1')).toBeUndefined()
  expect(said('acceptedAt', undefined, '0')).toBeUndefined()
})

test('a thing is named by what it is called or else its number, a person by name while they work here', () => {
  const staff = [{ id: 'A', name: '小林' }]
  expect(subjectWords({ kind: 'orders', id: 'ABCDEFGHIJ234567' })).toEqual({
    kind: '订单',
    which: 'ABCDEFGHIJ234567',
  })
  expect(subjectWords({ kind: 'stocks', id: 'tea-1', name: '明前绿茶 一罐' })).toMatchObject({
    which: '明前绿茶 一罐',
  })
  expect(subjectWords({ kind: 'incidents', id: 'stock_differs:tea-1:1' })).toEqual({
    ...{ kind: '要看的事', which: '库存的数和流水对不上' },
  })
  expect(subjectWords({ kind: 'staff', id: 'A' }, staff)).toMatchObject({ which: '小林' })
  expect(subjectWords({ kind: 'staff', id: 'B' }, staff)).toEqual({ kind: '店里的人', which: '' })
  expect(subjectWords({ kind: 'shop', id: 'shop' })).toEqual({ kind: '小店的设置', which: '' })
  expect(['orders', 'toString', ''].map(isSubjectKind)).toEqual([true, false, false])
})

test('entries of one day stand together, newest day first, as they came', () => {
  const hour = 3_600_000
  const entries = [now, now - hour, now - 24 * hour].map(at => ({ at }))
  const alone = { before: false, behind: false }
  expect(daysInBoxes([entries], now)).toEqual([
    [
      { words: '今天', entries: entries.slice(0, 2), goesOn: alone },
      { words: '昨天', entries: entries.slice(2), goesOn: alone },
    ],
  ])
  expect(daysInBoxes([], now)).toEqual([])
})

test('a day over two boxes is one card: it goes on before and behind, and no other does', () => {
  const hour = 3_600_000
  const [a, b, c, d] = [now, now - hour, now - 2 * hour, now - 26 * hour].map(at => ({ at }))
  const [first, second] = daysInBoxes([[a, b].flatMap(x => x ?? []), [c, d].flatMap(x => x ?? [])], now)
  expect(first?.map(({ words, goesOn }) => [words, goesOn])).toEqual([
    ['今天', { before: false, behind: true }],
  ])
  expect(second?.map(({ words, goesOn }) => [words, goesOn])).toEqual([
    ['今天', { before: true, behind: false }],
    ['昨天', { before: false, behind: false }],
  ])
})

test('what was decided about distribution is told in percent and in words', () => {
  expect(said('distribution.rateBp', '1000', '850')).toMatchObject({ before: '10%', after: '8.5%' })
  expect(said('distribution.joining', 'approval', 'open')).toMatchObject({ after: '申请就行' })
  expect(said('distribution.newCustomersOnly', 'false', 'true')).toMatchObject({ before: '否', after: '是' })
  expect(said('state', 'applied', 'active')).toMatchObject({ before: '申请中', after: '在册' })
  expect(said('credit.looked.verdict', undefined, 'void')).toMatchObject({ name: '核对', after: '这单不算' })
  expect(said('credit.spans.rateBp.1', '1000', '500')).toBeUndefined()
})

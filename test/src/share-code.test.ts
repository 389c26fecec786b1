import { type Leads, leadOf, passedOn, withLook } from '../../src/buyer/lead/whose-lead'
import { codeIn, pathWith, promotedTitle, withCode } from '../../src/shared/share-code'

const LIN = 'LINLINLINLIN2345'
const CHEN = 'CHENCHENCHEN2345'

test.each([
  [{ code: LIN }, LIN],
  [{ scene: LIN }, LIN],
  [{ code: LIN, scene: CHEN }, LIN],
  [{}, ''],
  [{ code: '' }, ''],
  [{ code: LIN.toLowerCase() }, ''],
  [{ code: `${LIN}2` }, ''],
  [{ code: LIN.slice(1) }, ''],
  [{ code: 'LINLINLINLIN0189' }, ''],
  [{ scene: '1154' }, ''],
  [{ scene: 'id%3Dorange' }, ''],
  [{ code: '<script>alert(1)' }, ''],
])('of the query %j the code is %j', (query, code) => expect(codeIn(query)).toBe(code))

test('a code rides on in the query and in the path, and nothing rides where there is none', () => {
  expect(withCode('', LIN)).toBe(`code=${LIN}`)
  expect(withCode('id=orange', LIN)).toBe(`id=orange&code=${LIN}`)
  expect(withCode('id=orange', '')).toBe('id=orange')
  expect(pathWith('/buyer/home/index', withCode('', LIN))).toBe(`/buyer/home/index?code=${LIN}`)
  expect(pathWith('/buyer/product/index?id=orange', withCode('', LIN))).toBe(
    `/buyer/product/index?id=orange&code=${LIN}`,
  )
  expect(pathWith('/buyer/home/index', withCode('', ''))).toBe('/buyer/home/index')
})

test('a card says first whose sharing it is, and nothing of it where it is nobody’s', () => {
  expect(promotedTitle('青坡脐橙', '小林')).toBe('小林推荐 · 推广｜青坡脐橙')
  expect(promotedTitle('青坡脐橙', undefined)).toBe('青坡脐橙')
})

const nothing: Leads = { looks: {}, last: '' }
const shared = (name: string) => ({ state: 'ready' as const, value: { distributor: { name } } })
const unknown = { state: 'ready' as const, value: {} }
const lin = withLook(nothing, LIN, shared('小林'))

test('a page is led to by the card that it was opened with', () => {
  expect(leadOf(lin, LIN)).toEqual({ code: LIN, name: '小林' })
  expect(leadOf(withLook(lin, CHEN, shared('小陈')), LIN)).toEqual({ code: LIN, name: '小林' })
})

test('a page without a card of its own follows the last one that meant something', () => {
  expect(leadOf(nothing, '')).toBeUndefined()
  expect(leadOf(lin, '')).toEqual({ code: LIN, name: '小林' })
  expect(leadOf(withLook(lin, CHEN, shared('小陈')), '')).toEqual({ code: CHEN, name: '小陈' })
  expect(leadOf(withLook(lin, CHEN, unknown), '')).toEqual({ code: LIN, name: '小林' })
  expect(leadOf(withLook(lin, CHEN, { state: 'failed', error: 'offline' }), '')?.code).toBe(LIN)
})

test('a code that means nothing names nobody; one that is being asked about, nobody yet', () => {
  expect(leadOf(withLook(nothing, LIN, unknown), LIN)).toBeUndefined()
  expect(leadOf(nothing, LIN)).toBeUndefined()
  expect(leadOf(withLook(lin, CHEN, { state: 'loading' }), CHEN)).toBeUndefined()
})

test.each([{ state: 'failed', error: 'offline' } as const, { state: 'loading' } as const])(
  'another’s card that was not answered for is never called by the one before: it names nobody and rides on as it is: %j',
  look => {
    const leads = withLook(lin, CHEN, look)
    expect(leadOf(leads, CHEN)).toBeUndefined()
    expect(passedOn(leads, CHEN)).toBe(CHEN)
  },
)

test('what rides on is the page’s own code, without one the last card’s, and never one that means nothing', () => {
  expect(passedOn(lin, LIN)).toBe(LIN)
  expect(passedOn(lin, '')).toBe(LIN)
  expect(passedOn(withLook(lin, CHEN, unknown), CHEN)).toBe(LIN)
  expect(passedOn(withLook(nothing, CHEN, unknown), CHEN)).toBe('')
  expect(passedOn(nothing, '')).toBe('')
})

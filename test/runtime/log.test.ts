import { errorText, log } from '../../cloudfunctions/runtime/log'

test.each([
  ['a signed header', new Error('request failed: {"Authorization":"WECHATPAY2-SHA256-RSA2048 mchid=1"}')],
  ['a signed header in small letters', new Error('headers: authorization=TC3-HMAC-SHA256')],
  ['a signature', new Error('header was mchid="1",signature="c2lnbmVk"')],
  ['a key', new Error('bad key -----BEGIN PRIVATE KEY-----\nMIIE')],
  ['a thrown text', 'Authorization: WECHATPAY2-SHA256-RSA2048'],
])('an error that holds %s is left out of the log altogether', (_what, error) => {
  expect(errorText(error)).toBe('left out: it holds credentials')
})

test('any other error is told with its name, message and place, at a length that a log can bear', () => {
  const told = errorText(new TypeError('order ABCDEFGHIJKLMNOP is gone'))
  expect(told).toMatch(/^TypeError: order ABCDEFGHIJKLMNOP is gone/)
  expect(told).toContain('log.test.ts')
  const coded = Object.assign(new Error('a fault'), { code: 'DATABASE_TIMEOUT' })
  expect(errorText(coded)).toMatch(/^DATABASE_TIMEOUT Error: a fault/)
  expect(errorText(new Error('x'.repeat(100_000)))).toHaveLength(2_000)
  expect(errorText({ config: { headers: 1 } })).toBe('[object Object]')
  expect(errorText(undefined)).toBe('undefined')
})

test('each call is one line of JSON', () => {
  const lines: unknown[] = []
  const print = jest.spyOn(console, 'log').mockImplementation(line => void lines.push(line))
  log({ requestId: 'r-1', what: 'shop.home', outcome: 'internal', detail: 'two\nlines' })
  print.mockRestore()
  expect(lines).toHaveLength(1)
  expect(String(lines[0])).not.toContain('\n')
  expect(JSON.parse(String(lines[0]))).toEqual({
    requestId: 'r-1',
    what: 'shop.home',
    outcome: 'internal',
    detail: 'two\nlines',
  })
})

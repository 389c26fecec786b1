import fc from 'fast-check'
import { httpAnswer, rawPostOf } from '../../cloudfunctions/runtime/http-event'

const event = (more: object = {}) => ({
  httpMethod: 'POST',
  headers: { 'Content-Type': 'application/json' },
  ...more,
})

test('the exact bytes of a post survive, as text or as base64', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
      expect(rawPostOf(event({ body: text }))?.body.equals(Buffer.from(text))).toBe(true)
      const body = Buffer.from(bytes).toString('base64')
      expect(rawPostOf(event({ body, isBase64Encoded: true }))?.body.equals(Buffer.from(bytes))).toBe(true)
    }),
  )
})

test('header names are lower case whatever the platform makes of them, values stay', () => {
  const headers = { 'Wechatpay-Serial': 'PUB_KEY_ID_1', 'WECHATPAY-NONCE': 'aB', 'wechatpay-timestamp': '1' }
  expect(rawPostOf(event({ headers }))?.headers).toEqual({
    'wechatpay-serial': 'PUB_KEY_ID_1',
    'wechatpay-nonce': 'aB',
    'wechatpay-timestamp': '1',
  })
})

test('a post without a body has an empty one', () => {
  expect(rawPostOf(event())?.body).toHaveLength(0)
})

test.each([
  ['a timer', { Type: 'Timer', TriggerName: 'minutely' }],
  ['a call of a phone', { name: 'shop.home', input: {} }],
  ['a GET', event({ httpMethod: 'GET' })],
  ['a body that is no text', event({ body: { id: 1 } })],
  ['headers that are no text', event({ headers: { a: 1 } })],
  ['no headers', { httpMethod: 'POST', body: '{}' }],
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['text', 'POST'],
])('%s is no post', (_what, other) => {
  expect(rawPostOf(other)).toBeUndefined()
})

test('an answer without words has an empty body, another says its code in JSON', () => {
  expect(httpAnswer(204)).toMatchObject({ statusCode: 204, body: '', isBase64Encoded: false })
  const refused = httpAnswer(401, { code: 'FAIL', message: 'unproven' })
  expect(JSON.parse(refused.body)).toEqual({ code: 'FAIL', message: 'unproven' })
  expect(refused.headers['content-type']).toMatch(/^application\/json/)
})

import { anEmulator } from './an-emulator'

const running = anEmulator({
  httpAccess: { '/pay-notify': 'notify', '/broken': 'broken', '/nobody': 'nobody' },
  functions: {
    notify: event =>
      (event.queryStringParameters as { as?: string }).as === 'echo'
        ? event
        : answers[String((event.queryStringParameters as { as?: string }).as)],
    broken: () => {
      throw new Error('boom')
    },
  },
})

const answers: Record<string, unknown> = {
  integrated: { statusCode: 201, headers: { 'X-Shop': '1', 'Content-Type': 'text/html' }, body: '<p>茶</p>' },
  object: { statusCode: 200, headers: { 'content-type': 'application/json' }, body: { code: 'SUCCESS' } },
  binary: {
    statusCode: 200,
    headers: {},
    body: Buffer.from([0, 255]).toString('base64'),
    isBase64Encoded: true,
  },
  empty: { statusCode: 204 },
  bare: { code: 'FAIL' },
  text: '好',
}

const post = (as: string, body: string | Uint8Array = '', headers: Record<string, string> = {}) =>
  fetch(`${running().emulator.origin}/pay-notify?as=${as}`, {
    method: 'POST',
    body: body as BodyInit,
    headers,
  })

test('a request is handed over whole: path, names in lower case, query, the very text of the body', async () => {
  const body = '{"id" : 1,  "茶":true}\n'
  const event = await (
    await post('echo', body, { 'Wechatpay-Nonce': 'AbC', 'content-type': 'application/json' })
  ).json()
  expect(event).toMatchObject({
    path: '/pay-notify',
    httpMethod: 'POST',
    queryStringParameters: { as: 'echo' },
    headers: { 'wechatpay-nonce': 'AbC', 'content-type': 'application/json' },
    multiValueHeaders: { 'wechatpay-nonce': ['AbC'] },
    body,
    isBase64Encoded: false,
    requestContext: { envId: 'local-env', requestId: expect.any(String) },
  })
  expect(event).not.toHaveProperty('userInfo')
})

test('a body that is not text comes in base64', async () => {
  const bytes = Uint8Array.from([0xff, 0x00, 0x80])
  expect(await (await post('echo', bytes)).json()).toMatchObject({
    isBase64Encoded: true,
    body: Buffer.from(bytes).toString('base64'),
  })
})

test.each<[string, number, string | null, string]>([
  ['integrated', 201, 'text/html', '<p>茶</p>'],
  ['object', 200, 'application/json', '{"code":"SUCCESS"}'],
  ['empty', 204, null, ''],
  ['bare', 200, 'application/json; charset=utf-8', '{"code":"FAIL"}'],
  ['text', 200, 'text/plain; charset=utf-8', '好'],
])('what a function returns becomes the response: %s', async (as, status, type, body) => {
  const response = await post(as)
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    status,
    type,
    body,
  ])
})

test('a response in base64 becomes bytes', async () => {
  expect(Buffer.from(await (await post('binary')).arrayBuffer())).toEqual(Buffer.from([0, 255]))
})

test('a function that throws is a 500, one that is not there a 404, and so is a path of none', async () => {
  const { origin } = running().emulator
  const statuses = await Promise.all(
    ['/broken', '/nobody', '/elsewhere'].map(
      async path => (await fetch(origin + path, { method: 'POST' })).status,
    ),
  )
  expect(statuses).toEqual([500, 404, 404])
})

test('a request over HTTP is no call of the SDK', async () => {
  await post('bare')
  expect(running().emulator.calls).toEqual([])
})

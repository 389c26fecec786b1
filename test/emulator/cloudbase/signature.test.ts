import { proxyTo } from './a-proxy'
import { anEmulator, sdkOn } from './an-emulator'

const running = anEmulator({
  collections: { goods: {} },
  secrets: { secretId: 'shop-id', secretKey: 'shop-key' },
})

const INVALID = { code: 'SIGN_PARAM_INVALID' }
const goods = (change: Record<string, unknown> = {}) =>
  sdkOn(running().emulator, change).database().collection('goods')
const stored = async () => (await goods().get()).data

/** One `add` through someone who alters it on the way. */
async function tampered(alter: Parameters<typeof proxyTo>[1]): Promise<unknown> {
  const proxy = await proxyTo(running().emulator.origin, alter)
  try {
    return await goods({ serviceUrl: proxy.url }).add({ _id: 'a', price: 1 })
  } finally {
    await proxy.close()
  }
}

test('with the right secret a call is done', async () => {
  await goods().add({ _id: 'a', name: '绿茶 "1" \\' })
  expect(await stored()).toEqual([{ _id: 'a', name: '绿茶 "1" \\' }])
})

test('a session token is part of what is signed', async () => {
  await goods({ sessionToken: 'token' }).add({ _id: 'a' })
  expect(await stored()).toHaveLength(1)
})

test('with another secret nothing is done', async () => {
  await expect(goods({ secretKey: 'guessed' }).add({ _id: 'a' })).rejects.toMatchObject(INVALID)
  await expect(goods({ secretId: 'somebody' }).add({ _id: 'a' })).rejects.toMatchObject(INVALID)
  expect(await stored()).toEqual([])
})

test('through someone who alters nothing a call is done', async () => {
  await tampered(() => undefined)
  expect(await stored()).toEqual([{ _id: 'a', price: 1 }])
})

test.each<[string, Parameters<typeof proxyTo>[1]]>([
  ['another document', ({ body }) => Object.assign(body, { data: ['{"_id":"a","price":0}'] })],
  ['another action', ({ body }) => Object.assign(body, { action: 'database.removeDocument' })],
  ['an argument more', ({ body }) => Object.assign(body, { transactionId: 'x' })],
  ['an argument less', ({ body }) => delete body.collectionName],
  [
    'another time',
    ({ headers }) => Object.assign(headers, { 'x-timestamp': String(Number(headers['x-timestamp']) + 5) }),
  ],
  ['another region', ({ headers }) => Object.assign(headers, { 'x-tcb-region': 'ap-elsewhere' })],
  ['no signature', ({ headers }) => delete headers.authorization],
  ['a key instead of a signature', ({ headers }) => Object.assign(headers, { authorization: 'Bearer key' })],
])('refused, and nothing done: %s on the way', async (_name, alter) => {
  await expect(tampered(alter)).rejects.toMatchObject(INVALID)
  expect(await stored()).toEqual([])
})

test('an old call is refused', async () => {
  const now = Date.now()
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + 11 * 60_000)
  const time = jest.spyOn(Date.prototype, 'getTime').mockImplementation(() => now)
  const old = goods().add({ _id: 'a' })
  await expect(old).rejects.toMatchObject({ ...INVALID, message: expect.stringContaining('expired') })
  clock.mockRestore()
  time.mockRestore()
  expect(await stored()).toEqual([])
})

test('moving the shop’s clock does not make calls old', async () => {
  running().clock.skip(30 * 86_400_000)
  await goods().add({ _id: 'a' })
  expect(await stored()).toHaveLength(1)
})

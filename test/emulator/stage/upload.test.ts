import { openPhone, type Phone } from '../../../emulator/stage/phone'

const PLACE = 'after-sale/ABCDEFGHIJ234567/00000000-0000-4000-8000-000000000001'
const PNG = Buffer.from('\x89PNG\r\n\x1a\n and the picture', 'latin1')
const JPG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(' and the picture')])
const WEBP = Buffer.from('RIFF0000WEBP and the picture')

const bucket = new Map<string, Buffer>()
let phone: Phone
beforeAll(async () => {
  phone = await openPhone({
    ...{ openid: 'buyer-1', port: 0, payOrigin: 'http://127.0.0.1:1', wechatOrigin: 'http://127.0.0.1:2' },
    ...{ pagesDir: __dirname, picturesDir: __dirname, stageDir: __dirname, aheadMs: () => 0 },
    call: async () => undefined,
    skip: async () => undefined,
    putFile: async (file, content) => {
      bucket.set(file, content)
      return `cloud://local.bucket/${file}`
    },
    getFile: async file => bucket.get(file),
  })
})
afterAll(() => phone.stop())
beforeEach(() => bucket.clear())

const upload = (path: string, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(`${phone.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  })

test.each([
  ['jpg', JPG, 'image/jpeg'],
  ['png', PNG, 'image/png'],
  ['webp', WEBP, 'image/webp'],
])('a %s goes into the bucket and is shown again', async (kind, bytes, type) => {
  const answer = await upload(`${PLACE}.${kind}`, bytes)
  expect(await answer.json()).toEqual({ fileID: `cloud://local.bucket/${PLACE}.${kind}` })
  const shown = await fetch(`${phone.url}/pictures/${PLACE}.${kind}`)
  expect(shown.headers.get('content-type')).toBe(type)
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
})

test.each([
  ['a place that is not the shop’s', 'goods/tea.jpg', JPG, 400],
  ['a place that climbs', `after-sale/../${PLACE}.jpg`, JPG, 400],
  ['another kind of file', `${PLACE}.svg`, Buffer.from('<svg/>'), 400],
  ['what is no picture', `${PLACE}.jpg`, Buffer.from('<script>'), 415],
  ['a picture under another kind’s name', `${PLACE}.jpg`, PNG, 415],
  ['nothing', `${PLACE}.jpg`, Buffer.alloc(0), 415],
  ['a picture of five megabytes', `${PLACE}.jpg`, Buffer.concat([JPG, Buffer.alloc(5_000_000)]), 413],
])('%s is refused', async (_what, path, bytes, status) => {
  expect((await upload(path, bytes)).status).toBe(status)
  expect(bucket.size).toBe(0)
})

test('a page of another site puts nothing here', async () => {
  expect((await upload(`${PLACE}.jpg`, JPG, { origin: 'http://evil.example' })).status).toBe(403)
  expect(bucket.size).toBe(0)
})

test('a picture that nobody put is not found', async () => {
  expect((await fetch(`${phone.url}/pictures/${PLACE}.jpg`)).status).toBe(404)
})

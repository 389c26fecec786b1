import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPhone, type Phone } from '../../../emulator/stage/phone'

let folder: string
let phone: Phone
const calls: unknown[] = []
const skips: number[] = []
const bucket = new Map<string, Buffer>()

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phone-'))
  for (const name of ['h5', 'pictures']) mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, 'h5', 'index.html'), '<p>shop</p>')
  writeFileSync(path.join(folder, 'pictures', 'tea.webp'), 'tea')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  phone = await openPhone({
    openid: 'buyer-1',
    port: 0,
    payOrigin: 'http://127.0.0.1:1',
    wechatOrigin: 'http://127.0.0.1:2',
    pagesDir: path.join(folder, 'h5'),
    picturesDir: path.join(folder, 'pictures'),
    stageDir: path.resolve(__dirname, '../../../emulator/stage/page'),
    aheadMs: () => 900_000,
    call: async (input, openid) => {
      calls.push({ ...input, openid })
      return { ok: true, value: 1 }
    },
    putFile: async (file, content) => {
      bucket.set(file, content)
      return `cloud://local.bucket/${file}`
    },
    getFile: async file => bucket.get(file),
    skip: async ms => void skips.push(ms),
  })
})
afterAll(async () => {
  await phone.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  calls.length = 0
  skips.length = 0
  bucket.clear()
})

/** Sends the path as it is written: `fetch` would tidy `..` away. */
function raw(method: string, rawPath: string, headers: Record<string, string> = {}, body = '') {
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(phone.url)
    const sent = request({ hostname, port, method, path: rawPath, headers }, response => {
      let text = ''
      response.on('data', part => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test('the phone shows the mini program, its pictures and who holds it', async () => {
  expect(await raw('GET', '/')).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<p>shop</p>',
  })
  expect(await raw('GET', '/pictures/tea.webp')).toMatchObject({
    status: 200,
    type: 'image/webp',
    text: 'tea',
  })
  const stage = await raw('GET', '/stage.json')
  expect(JSON.parse(stage.text)).toEqual({
    openid: 'buyer-1',
    payOrigin: 'http://127.0.0.1:1',
    wechatOrigin: 'http://127.0.0.1:2',
  })
})

test('a page with a head begins with the stage’s script, which sets its clock by the shop’s', async () => {
  const index = path.join(folder, 'h5', 'index.html')
  const built = '<html><head><title>shop</title></head></html>'
  writeFileSync(index, built)
  const { text } = await raw('GET', '/')
  expect(text).toBe(
    built.replace('<head>', '<head><script src="/stage/in-phone.js" data-ahead-ms="900000"></script>'),
  )
  expect(await raw('GET', '/stage/in-phone.js')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
  })
  writeFileSync(index, '<p>shop</p>')
})

test.each([
  '/../secret.txt',
  '/pictures/../secret.txt',
  '/pictures/..%2fsecret.txt',
  '/pictures/%2e%2e/secret.txt',
  '/pictures/..%5csecret.txt',
  '/%00',
  '/%',
  '/pictures/',
  '/nothing.js',
])("%s shows nothing that is not the phone's", async place => {
  const { status, text } = await raw('GET', place)
  expect(status).toBe(404)
  expect(text).not.toContain('secret')
})

test('a call goes out in the name of who holds the phone, whatever the page claims', async () => {
  const body = JSON.stringify({
    name: 'cart.show',
    input: { openid: 'someone-else' },
    openid: 'someone-else',
  })
  const answer = await raw('POST', '/call', { 'content-type': 'application/json' }, body)
  expect(JSON.parse(answer.text)).toEqual({ ok: true, value: 1 })
  expect(calls).toEqual([{ name: 'cart.show', input: { openid: 'someone-else' }, openid: 'buyer-1' }])
})

test.each([
  ['of another site', { origin: 'http://evil.example' }],
  ['under another name (rebinding)', { host: 'evil.example' }],
  ['without an origin of its own', { origin: 'null' }],
])('a page %s cannot order here', async (_, headers) => {
  expect((await raw('POST', '/call', headers, '{"name":"order.place"}')).status).toBe(403)
  expect((await raw('POST', '/stage/skip', headers, '{"ms":60000}')).status).toBe(403)
  expect([calls, skips]).toEqual([[], []])
})

test.each([
  ['not JSON', '{'],
  ['not an object', '1'],
  ['too large', JSON.stringify({ name: 'x'.repeat(200_000) })],
])('a body that is %s is refused and calls nothing', async (_, body) => {
  expect((await raw('POST', '/call', {}, body)).status).toBe(400)
  expect(calls).toEqual([])
})

test('the clock is moved by whole milliseconds forward, and by nothing else', async () => {
  expect((await raw('POST', '/stage/skip', {}, '{"ms":960000}')).status).toBe(200)
  for (const ms of [-1, 1.5, '60000', null, 1e12]) {
    expect((await raw('POST', '/stage/skip', {}, JSON.stringify({ ms }))).status).toBe(400)
  }
  expect(skips).toEqual([960_000])
})

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Stage, startStage } from '../../../emulator/stage/stage'

const root = path.resolve(__dirname, '../../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'stage-'))
const tokens: (string | undefined)[] = []
let stage: Stage

beforeAll(async () => {
  stage = await startStage({ root, dataDir, onPlay: ({ shop }) => void tokens.push(shop.claimToken) })
}, 60_000)
afterAll(async () => {
  await stage.stop()
  rmSync(dataDir, { recursive: true })
})

const post = (action: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${stage.url}${action}`, { method: 'POST', headers, body: JSON.stringify(body) })
const state = async () => (await fetch(`${stage.url}/state.json`)).json()

async function call(url: string | undefined, name: string) {
  const answer = await fetch(`${url}/call`, { method: 'POST', body: JSON.stringify({ name, input: {} }) })
  return answer.json()
}

test('the stage shows its page, and nothing beside it', async () => {
  const page = await fetch(stage.url)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toContain('舞台')
  for (const place of ['/..%2fstage.ts', '/nothing.js']) {
    expect((await fetch(`${stage.url}${place}`)).status).toBe(404)
  }
})

test('each phone calls in its own name, the one for Moments in nobody’s, and each run shows its waves', async () => {
  const { phones, visitorUrl } = await state()
  expect(await call(phones[1].url, 'order.list')).toEqual({ ok: true, value: { orders: [] } })
  expect(await call(visitorUrl, 'order.list')).toMatchObject({ ok: false, error: 'not_allowed' })
  expect(await call(visitorUrl, 'shop.home')).toMatchObject({ ok: true })
  expect((await state()).lines.slice(0, 3)).toMatchObject([
    { who: '访客', what: 'shop.home', waves: 1, atMost: 1 },
    { who: '访客', what: 'order.list', waves: 0, refused: 'not_allowed' },
    { who: '小满', what: 'order.list', waves: 1, atMost: 1 },
  ])
})

test('the seller’s phone owns the shop, by its one-time token; the buyers’ do not', async () => {
  const { phones } = await state()
  const roles = await Promise.all(phones.map(({ url }: { url: string }) => call(url, 'staff.me')))
  expect(roles.map(({ value }) => value.role)).toEqual(['buyer', 'buyer', 'owner', 'buyer'])
  expect(await stage.play().shop.store.get('shop', 'shop')).toMatchObject({ claimHash: '' })
})

test('the distributor has asked to share and the owner agreed; nobody else shares, and nothing is earned yet', async () => {
  const { phones } = await state()
  const { store } = stage.play().shop
  expect(await store.page('distributors', '', 10)).toMatchObject([
    {
      ...{ _id: phones[3].openid, state: 'active', name: '小林' },
      events: [
        { event: 'apply', by: phones[3].openid },
        { event: 'approve', by: phones[2].openid },
      ],
    },
  ])
  expect(await store.page('accounts', '', 10)).toEqual([])
})

test.each([
  ['another site', { origin: 'http://evil.example' }],
  ['a phone', { origin: 'http://127.0.0.1:1' }],
])('a page of %s moves neither clock nor switches, and wipes nothing', async (_, headers) => {
  const before = await state()
  for (const [action, body] of [
    ['/skip', { ms: 60_000 }],
    ['/faults', before.faults],
    ['/wipe', {}],
  ] as const) {
    expect((await post(action, body, headers)).status).toBe(403)
  }
  expect(await state()).toMatchObject({ aheadMs: before.aheadMs, phones: before.phones })
})

test.each([
  ['/skip', { ms: -1 }],
  ['/skip', 'x'],
  ['/faults', { late: true }],
  ['/faults', { late: 1, doubled: false, lost: false, refundFailsFirst: false }],
  ['/faults', null],
])('%s with %j is refused and changes nothing', async (action, body) => {
  const { faults, aheadMs } = await state()
  expect((await post(action, body)).status).toBe(400)
  expect(await state()).toMatchObject({ faults, aheadMs })
})

test('wiping empties what the shop kept, closes the old phones, and leaves what is not the shop’s', async () => {
  const log = path.join(dataDir, 'functions.log')
  writeFileSync(log, 'kept')
  await post('/skip', { ms: 86_400_000 })
  await post('/faults', { late: true, doubled: false, lost: false, refundFailsFirst: false })
  const before = stage.play()
  expect(before.shop.clock.offsetMs).toBe(86_400_000)

  // A second wish while the first is being granted is turned away.
  const answers = await Promise.all([post('/wipe', {}), post('/wipe', {})])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 503])
  expect(existsSync(log)).toBe(true)
  expect(await state()).toMatchObject({ aheadMs: 0, faults: { late: false }, lines: [] })
  expect(new Set(tokens).size).toBe(2)
  expect(await call(stage.play().phones[2]?.url, 'staff.me')).toEqual({ ok: true, value: { role: 'owner' } })
  // The system may give a port that was just free to one of the new phones.
  const taken = new Set(stage.play().phones.map(({ url }) => url))
  const closed = before.phones.filter(({ url }) => !taken.has(url))
  for (const { url } of closed) await expect(call(url, 'shop.home')).rejects.toThrow()
  expect(await call(stage.play().phones[0]?.url, 'shop.home')).toMatchObject({ ok: true })
})

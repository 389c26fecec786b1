import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const NOBODY = 65_534

/** Runs `config/scripts/start.mjs` of the checkout in `folder` until it ends. */
function start(folder: string, env: Record<string, string>, uid?: number) {
  return new Promise<{ code: number | null; words: string }>(resolve => {
    const child = spawn(process.execPath, [path.join(folder, 'config/scripts/start.mjs')], {
      cwd: folder,
      env: { ...process.env, ...env },
      ...(uid === undefined ? {} : { uid }),
    })
    let words = ''
    child.stderr.on('data', part => {
      words += part
    })
    child.on('close', code => resolve({ code, words }))
  })
}

test.each(['abc', '0', '70000', '80.5'])('PORT=%s is refused in one sentence', async port => {
  const { code, words } = await start(root, { PORT: port })
  expect(code).toBe(1)
  expect(words).toBe(`PORT=${port} 不是端口号：请用 1 到 65527 之间的整数。\n`)
})

/** Holds a port; of the system's choice unless told which. Rejects when it is taken. */
async function takePort(port = 0) {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return {
    port: (server.address() as AddressInfo).port,
    free: () => new Promise(resolve => server.close(resolve)),
  }
}

/** The ports that a start needs in a row, all free: below those that the system gives to whoever asks for any. */
async function freePort() {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const held = await Promise.allSettled(Array.from({ length: 8 }, (_, ahead) => takePort(first + ahead)))
    const taken = held.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
    await Promise.all(taken.map(({ free }) => free()))
    if (taken.length === held.length) return String(first)
  }
}

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'when port +%d is taken, one sentence says so before anything is installed or built',
  async ahead => {
    const held = await takePort()
    const { code, words } = await start(root, { PORT: String(held.port - ahead) })
    await held.free()
    expect(code).toBe(1)
    expect(words).toMatch(/^端口 \d+ 已被占用：先停掉占用它的程序，或换一个，例如 PORT=8000 npm start。\n$/)
  },
)

/** A checkout with nothing installed. */
function freshCheckout() {
  const folder = mkdtempSync(path.join(tmpdir(), 'checkout-'))
  for (const part of ['config', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  }
  return folder
}

test('a folder that may not be written is named', async () => {
  const folder = freshCheckout()
  chmodSync(folder, 0o555)
  // To root every folder is writable.
  const { code, words } = await start(
    folder,
    { PORT: await freePort() },
    process.getuid?.() === 0 ? NOBODY : undefined,
  )
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
  expect(code).toBe(1)
  expect(words).toBe(`没有权限写 ${folder}：请换一个可写的文件夹，或改它的主人。\n`)
})

test('without a network one sentence says that the packages cannot be fetched', async () => {
  const folder = freshCheckout()
  const nowhere = 'http://127.0.0.1:9/'
  const { code, words } = await start(folder, {
    PORT: await freePort(),
    npm_config_registry: nowhere,
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_fetch_retries: '0',
  })
  rmSync(folder, { recursive: true })
  expect(code).toBe(1)
  expect(words).toBe('装不上依赖：连不上 npm 的软件仓库。请检查网络（或 npm config get registry）后再试。\n')
})

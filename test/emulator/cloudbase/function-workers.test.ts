import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { anEmulator } from './an-emulator'

const dir = mkdtempSync(`${tmpdir()}/functions-`)
afterAll(() => rmSync(dir, { recursive: true }))

/** A bundled function, as the deploy makes them. */
function bundle(name: string, source: string): string {
  writeFileSync(path.join(dir, `${name}.ts`), source)
  const outfile = path.join(dir, `${name}.cjs`)
  buildSync({
    entryPoints: [path.join(dir, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    nodePaths: [path.resolve('node_modules')],
  })
  return outfile
}

const files = {
  api: bundle(
    'api',
    `import cloudbase from '@cloudbase/node-sdk'
     let calls = 0
     let busy = 0
     export async function main(event: any, context: any) {
       calls += 1
       busy += 1
       const db = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
       if (event.add) await db.collection('goods').add(event.add)
       if (event.print) console.log(event.print)
       if (event.throw) throw new Error(event.throw)
       if (event.spin) for (;;) {}
       if (event.hang) await new Promise(() => undefined)
       if (event.crash) { setImmediate(() => { throw new Error('uncaught') }); await new Promise(() => undefined) }
       const together = busy
       await db.collection('goods').limit(1).get()
       busy -= 1
       return { calls, together, secret: process.env.SECRET, home: process.env.HOME, openid: cloudbase.getCloudbaseContext(context).WX_OPENID }
     }`,
  ),
  broken: bundle('broken', `throw new Error('cannot load')`),
}

const printed: string[] = []
const running = anEmulator({
  collections: { goods: {} },
  functionLog: (name, text) => printed.push(`${name}: ${text.trim()}`),
  functions: {
    api: { file: files.api, env: { SECRET: 's3' }, timeoutSeconds: 5, instances: 2 },
    hasty: { file: files.api, env: {}, timeoutSeconds: 0.3, instances: 1 },
    broken: { file: files.broken, env: {}, timeoutSeconds: 5 },
  },
})

interface Answer {
  calls: number
  together: number
  secret?: string
  home?: string
  openid?: string
}

const call = (name: string, event: Record<string, unknown> = {}, openid = 'o-1') =>
  running().emulator.invoke(name, event, { openid, appid: 'wx' }) as Promise<Answer>

test('a bundled function writes through the real SDK, with an environment of its own', async () => {
  const answer = await call('api', { add: { _id: 'a', n: 1 } })
  expect(answer).toMatchObject({ secret: 's3', openid: 'o-1' })
  expect(answer).not.toHaveProperty('home')
  expect((await running().db.collection('goods').get()).data).toEqual([{ _id: 'a', n: 1 }])
})

test('an instance does one event at a time; as many run as there are instances', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => call('api')))
  expect(answers.map(({ together }) => together)).toEqual(Array.from({ length: 8 }, () => 1))
  expect(Math.max(...answers.map(({ calls }) => calls))).toBeGreaterThan(1)
  expect(answers.filter(({ calls }) => calls === 1).length).toBeLessThanOrEqual(2)
})

test('two who call at once are never taken for each other', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => call('api', {}, `o-${i}`)))
  expect(answers.map(({ openid }) => openid)).toEqual(['o-0', 'o-1', 'o-2', 'o-3', 'o-4', 'o-5'])
})

test.each(['spin', 'hang'])(
  'a function that takes too long (%s) is ended, and the next call gets a new one',
  async how => {
    await expect(call('hasty', { [how]: true })).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    })
    expect((await call('hasty')).calls).toBe(1)
  },
)

test('a function that throws keeps its instance; one that crashes loses it', async () => {
  await expect(call('api', { throw: 'boom' })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: expect.stringContaining('boom'),
  })
  expect((await call('api')).calls).toBe(2)
  await expect(call('api', { crash: true })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: expect.stringContaining('uncaught'),
  })
  expect((await call('api')).calls).toBe(1)
})

test('a function that cannot be loaded fails each call', async () => {
  for (let i = 0; i < 2; i++) {
    await expect(call('broken')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('cannot load'),
    })
  }
})

test('what a function prints goes to the log', async () => {
  await call('api', { print: 'hello 茶' })
  await call('api')
  expect(printed).toContain('api: hello 茶')
})

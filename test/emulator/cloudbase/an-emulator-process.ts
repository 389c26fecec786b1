import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { buildSync } from 'esbuild'
import type { Db } from './an-emulator'

/** The emulator's command, bundled as it is shipped. */
export function bundleEmulator(dir: string): string {
  const outfile = path.join(dir, 'emulator.cjs')
  buildSync({
    entryPoints: ['emulator/cloudbase/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  return outfile
}

export interface EmulatorProcess {
  child: ChildProcess
  db: Db
  /** Resolves when the process has ended. */
  ended: Promise<unknown>
}

const children: ChildProcess[] = []

// A test that fails in the middle must leave no process behind.
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

/** Starts the command on a directory; resolves when it answers. */
export async function startProcess(bundle: string, dataDir: string): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, [bundle, '--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const ended = once(child, 'exit')
  const env = await environmentOf(child)
  Object.assign(process.env, env)
  const url = String(JSON.parse(env.TCB_CONTEXT_CNFG ?? '{}').URL)
  const app = cloudbase.init({
    env: 'local-env',
    serviceUrl: url,
    secretId: env.TENCENTCLOUD_SECRETID ?? '',
    secretKey: env.TENCENTCLOUD_SECRETKEY ?? '',
  })
  return { child, db: app.database(), ended }
}

/** Reads what the command prints for a shell, up to the last variable. */
async function environmentOf(child: ChildProcess): Promise<Record<string, string>> {
  let printed = ''
  for await (const part of child.stdout ?? []) {
    printed += String(part)
    if (/SILENCE='true'\n/.test(printed)) break
  }
  return Object.fromEntries(
    [...printed.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
}

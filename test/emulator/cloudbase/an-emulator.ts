import cloudbase from '@cloudbase/node-sdk'
import { Clock } from '../../../emulator/clock'
import { type Cloudbase, type CloudbaseOptions, startCloudbase } from '../../../emulator/cloudbase/start'
import { Faults } from '../../../emulator/faults'

export type App = ReturnType<typeof cloudbase.init>
/** The SDK leaves its transactions untyped. */
export interface Tx {
  collection(name: string): ReturnType<ReturnType<App['database']>['collection']>
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
export type Db = ReturnType<App['database']>

export interface Running {
  emulator: Cloudbase
  /** The real SDK, on this emulator. */
  app: App
  db: Db
  clock: Clock
  faults: Faults
}

/** The real SDK on a running emulator, by its address and secrets instead of the environment. */
export function sdkOn(emulator: Cloudbase, change: Record<string, unknown> = {}): App {
  const env = emulator.env()
  return cloudbase.init({
    env: 'local-env',
    secretId: env.TENCENTCLOUD_SECRETID ?? '',
    secretKey: env.TENCENTCLOUD_SECRETKEY ?? '',
    serviceUrl: emulator.url,
    ...change,
  })
}

/** A fresh emulator for every test of the file, stopped after it. */
export function anEmulator(options: CloudbaseOptions = {}): () => Running {
  let running: Running | undefined
  beforeEach(async () => {
    const [clock, faults] = [new Clock(), new Faults()]
    const emulator = await startCloudbase({ clock, faults, ...options })
    // Without these the SDK asks a metadata server before every call.
    Object.assign(process.env, emulator.env())
    const app = sdkOn(emulator)
    running = { emulator, app, db: app.database(), clock, faults }
  })
  afterEach(() => running?.emulator.stop())
  return () => {
    if (!running) throw new Error('not started')
    return running
  }
}

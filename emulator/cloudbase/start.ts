import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Clock } from '../clock'
import type { Faults } from '../faults'
import { Database, type Declaration } from './data/database'
import type { Doc } from './data/values'
import { type Disk, openDisk } from './disk/disk'
import { functionActions } from './functions/actions'
import type { Identity } from './functions/context'
import { type FunctionRun, type FunctionSpec, Functions } from './functions/functions'
import { type Lock, lock } from './running'
import { type Call, CallLog } from './wire/calls'
import { documentActions } from './wire/document-actions'
import { serve } from './wire/serve'
import type { Secrets } from './wire/signature'
import { diskFiles, memoryFiles } from './wire/storage'
import { storageActions } from './wire/storage-actions'
import { transactionActions } from './wire/transaction-actions'
import { type WxApis, wxActions } from './wire/wx-actions'

export interface CloudbaseOptions {
  /** Where data and files are kept; memory only when absent. */
  dataDir?: string
  /** 0 (default): any free one. Always on 127.0.0.1. */
  port?: number
  /** Collections to make, with their indexes: `config/collections.ts`. */
  collections?: Declaration
  /** Make a collection when it is first named; the real cloud does not. Default false. */
  autoCreate?: boolean
  /** Refuse what no declared index serves (DATABASE_QUERY_WITHOUT_INDEX). Default true. */
  strictIndexes?: boolean
  /** How long a transaction may stay open. Default 30,000, as on the cloud. */
  transactionLimitMs?: number
  faults?: Faults
  /** The clock of server dates and functions. */
  clock?: Clock
  secrets?: Secrets
  envId?: string
  functions?: Readonly<Record<string, FunctionSpec>>
  /** HTTP routes to functions: `{'/pay-notify': 'pay-notify'}`. */
  httpAccess?: Readonly<Record<string, string>>
  /** WeChat's open APIs, for `callWxOpenApi`. */
  wx?: WxApis
  /** What functions print; the terminal by default. */
  functionLog?: (name: string, text: string) => void
  /** Told of every run of a function once it has ended. */
  onRun?: (run: FunctionRun) => void
}

/** A running emulator. */
export interface Cloudbase {
  /** What `TCB_CONTEXT_CNFG` points at: `http://127.0.0.1:<port>/admin`. */
  url: string
  /** `http://127.0.0.1:<port>`: HTTP access and files. */
  origin: string
  /** The environment that leads the real SDK here. */
  env(): Record<string, string>
  /** Every SDK call so far; see `wavesOf`. Empty it with `calls.length = 0`. */
  calls: Call[]
  /** Documents that queries have looked at since the start. */
  readonly examined: number
  /** Puts many new documents into a collection at once, past the wire: a shop that is years old, for a bench. */
  fill(collection: string, docs: readonly Doc[]): Promise<void>
  /** How long each answer to the SDK is held (ms). */
  latencyMs: number
  deploy(name: string, spec: FunctionSpec): Promise<void>
  /** As `wx.cloud.callFunction` of a phone. Throws an error with the platform's `code` when the function fails. */
  invoke(name: string, event: Record<string, unknown>, identity: Identity): Promise<unknown>
  fireTimer(name: string, triggerName: string): Promise<unknown>
  /** Writes a snapshot and begins a new log (nothing to do without `dataDir`). */
  checkpoint(): Promise<void>
  stop(): Promise<void>
}

/** As long as the platform's gateways keep an idle line: Node's own 5 s would cut off whoever paused for a moment. */
const KEEP_ALIVE_MS = 75_000

/** Starts the emulator; resolves when it answers. Throws when `dataDir` is in use or corrupt, or the port is taken. */
export async function startCloudbase(options: CloudbaseOptions = {}): Promise<Cloudbase> {
  const { dataDir, clock = new Clock(), envId = 'local-env' } = options
  const secrets = options.secrets ?? { secretId: 'local-id', secretKey: 'local-key' }
  const held = dataDir === undefined ? undefined : await lock(dataDir)
  try {
    const { db, disk } = await openData(options)
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
    const origin = await listen(server, options.port ?? 0).catch(async error => {
      await disk?.close(true)
      throw error
    })
    const env = () => environment(`${origin}/admin`, envId, secrets)
    const functions = new Functions({
      envId,
      clock,
      env,
      log: options.functionLog ?? print,
      onRun: options.onRun,
    })
    for (const [name, spec] of Object.entries(options.functions ?? {})) await functions.deploy(name, spec)
    const files = dataDir === undefined ? memoryFiles() : diskFiles(path.join(dataDir, 'files'))
    const log = new CallLog()
    const actions = {
      ...documentActions(db, clock.now),
      ...transactionActions(db),
      ...storageActions(files, () => origin),
      ...functionActions(functions),
      ...wxActions(options.wx ?? {}),
    }
    const cloudbase: Cloudbase = {
      url: `${origin}/admin`,
      origin,
      env,
      calls: log.calls,
      get examined() {
        return db.examined
      },
      fill: (collection, docs) => db.fill(collection, docs),
      latencyMs: 0,
      deploy: (name, spec) => functions.deploy(name, spec),
      invoke: (name, event, identity) => functions.invoke(name, event, identity),
      fireTimer: (name, triggerName) => functions.fireTimer(name, triggerName),
      checkpoint: async () => disk?.checkpoint(),
      stop: once(() => shutDown(server, functions, disk, held)),
    }
    const gate = { actions, log, secrets, faults: options.faults, latencyMs: () => cloudbase.latencyMs }
    server.on('request', serve({ gate, files, functions, envId, routes: options.httpAccess ?? {} }))
    held?.announce(cloudbase.url)
    return cloudbase
  } catch (error) {
    held?.release()
    throw error
  }
}

async function openData(options: CloudbaseOptions): Promise<{ db: Database; disk: Disk | undefined }> {
  const opened: { disk?: Disk } = {}
  const db = new Database({
    strictIndexes: options.strictIndexes ?? true,
    autoCreate: options.autoCreate ?? false,
    ...(options.collections ? { collections: options.collections } : {}),
    ...(options.transactionLimitMs === undefined ? {} : { transactionLimitMs: options.transactionLimitMs }),
    onCommit: async changes => opened.disk?.commit(changes),
    onCreate: async collection => opened.disk?.create(collection),
  })
  if (options.dataDir !== undefined) opened.disk = await openDisk(options.dataDir, db)
  return { db, disk: opened.disk }
}

/** What the platform sets for a function; enough for the SDK to come here and to probe no metadata server. */
function environment(url: string, envId: string, { secretId, secretKey }: Secrets): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    // The SDK's "slower than 3 s" timer outlives a broken connection and holds the process.
    SILENCE: 'true',
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}

async function shutDown(
  server: Server,
  functions: Functions,
  disk: Disk | undefined,
  held: Lock | undefined,
): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  await closed
  await functions.stop()
  await disk?.close()
  held?.release()
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}

const print = (name: string, text: string): void => void process.stdout.write(`[${name}] ${text}`)

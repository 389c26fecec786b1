import type { Clock } from '../../clock'
import { refuse } from '../errors'
import { contextOf, type FunctionContext, type Identity } from './context'
import type { WorkerSpec } from './instance'
import { Pool } from './pool'

/** A function that runs within this process: for tests. */
export type Handler = (event: Record<string, unknown>, context: FunctionContext) => unknown

export type FunctionSpec = WorkerSpec | Handler

export interface FunctionsOptions {
  envId: string
  clock: Clock
  /** What every function finds in its environment beside its own. */
  env: () => Readonly<Record<string, string>>
  log: (name: string, text: string) => void
  onRun?: ((run: FunctionRun) => void) | undefined
}

/** One run of a function, after its end. */
export interface FunctionRun {
  name: string
  /** Who called; absent for timers, HTTP and other functions. */
  openid?: string
  /** `request_id` of its context; `calls` made for it carry the same. */
  requestId: string
  event: Readonly<Record<string, unknown>>
  /** What it returned; undefined when it failed. */
  result: unknown
  /** By the emulated clock, epoch ms. */
  startedAt: number
  tookMs: number
}

interface Deployed {
  timeoutSeconds: number
  run(event: string, context: string): Promise<string>
  stop(): Promise<void>
}

/** The deployed functions. Events and answers pass as JSON, as they do on the platform. */
export class Functions {
  readonly #options: FunctionsOptions
  readonly #deployed = new Map<string, Deployed>()

  constructor(options: FunctionsOptions) {
    this.#options = options
  }

  /** Puts a function in place, or a new one in its stead. */
  async deploy(name: string, spec: FunctionSpec): Promise<void> {
    const before = this.#deployed.get(name)
    this.#deployed.set(name, typeof spec === 'function' ? inProcess(spec) : this.#inWorkers(name, spec))
    await before?.stop()
  }

  /** What WeChat does for `wx.cloud.callFunction`: adds who calls, whatever the event says of that. */
  invoke(name: string, event: Record<string, unknown>, identity: Identity): Promise<unknown> {
    return this.run(
      name,
      { ...event, userInfo: { openId: identity.openid, appId: identity.appid } },
      identity,
    )
  }

  fireTimer(name: string, triggerName: string): Promise<unknown> {
    const at = new Date(this.#options.clock.now()).toISOString()
    return this.run(name, { Type: 'Timer', TriggerName: triggerName, Time: at, Message: '' }, undefined)
  }

  /** Runs a function on an event as it is. Throws a refusal of the platform when it fails. */
  async run(name: string, event: Record<string, unknown>, identity: Identity | undefined): Promise<unknown> {
    const found = this.#deployed.get(name)
    if (!found) throw refuse('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    const { envId, clock } = this.#options
    const context = contextOf({
      name,
      envId,
      timeoutSeconds: found.timeoutSeconds,
      identity,
      clockOffsetMs: clock.offsetMs,
    })
    const [startedAt, from] = [clock.now(), performance.now()]
    const told = (result: unknown) =>
      this.#options.onRun?.({
        name,
        ...(identity ? { openid: identity.openid } : {}),
        requestId: context.request_id,
        event,
        result,
        startedAt,
        tookMs: performance.now() - from,
      })
    try {
      const result: unknown = JSON.parse(await found.run(JSON.stringify(event), JSON.stringify(context)))
      told(result)
      return result
    } catch (error) {
      told(undefined)
      throw error
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#deployed.values()].map(one => one.stop()))
    this.#deployed.clear()
  }

  #inWorkers(name: string, spec: WorkerSpec): Deployed {
    const env = { ...this.#options.env(), ...spec.env }
    const pool = new Pool({ ...spec, env }, text => this.#options.log(name, text))
    return {
      timeoutSeconds: spec.timeoutSeconds,
      run: (event, context) => pool.run(event, context),
      stop: () => pool.stop(),
    }
  }
}

function inProcess(handler: Handler): Deployed {
  return {
    timeoutSeconds: 3,
    async run(event, context) {
      try {
        return JSON.stringify((await handler(JSON.parse(event), JSON.parse(context))) ?? null)
      } catch (error) {
        throw refuse('FUNCTIONS_EXECUTE_FAIL', String((error instanceof Error && error.stack) || error))
      }
    },
    stop: async () => undefined,
  }
}

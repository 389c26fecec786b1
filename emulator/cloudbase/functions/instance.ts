import { Worker } from 'node:worker_threads'
import { refuse } from '../errors'
import { workerSource } from './worker-source'

/** A bundled function and how it runs. */
export interface WorkerSpec {
  /** Absolute path of a CommonJS bundle that exports `main(event, context)`. */
  file: string
  env: Readonly<Record<string, string>>
  timeoutSeconds: number
  /** How many run at once at most; each does one event at a time. Default 4. */
  instances?: number
}

interface Message {
  ready?: true
  result?: string
  error?: string
}

/** One running copy of a function, in a thread with an environment of its own. */
export class Instance {
  readonly #worker: Worker
  readonly #ready: Promise<void>
  #settle: ((message: Message) => void) | undefined
  /** No longer to be used: it timed out, crashed or was stopped. */
  dead = false

  constructor(spec: WorkerSpec, log: (text: string) => void) {
    this.#worker = new Worker(workerSource, {
      eval: true,
      env: { ...spec.env },
      workerData: { file: spec.file },
      stdout: true,
      stderr: true,
    })
    for (const stream of [this.#worker.stdout, this.#worker.stderr])
      stream.on('data', chunk => log(String(chunk)))
    this.#ready = new Promise(resolve => {
      this.#settle = () => resolve()
    })
    this.#worker.on('message', (message: Message) => this.#settle?.(message))
    this.#worker.on('error', error => this.#die(error.stack ?? error.message))
    this.#worker.on('exit', () => this.#die('the function exited'))
  }

  /** Does one event; throws the platform's refusal when it fails or takes too long. The answer is JSON. */
  async run(event: string, context: string, timeoutMs: number): Promise<string> {
    await this.#ready
    const message = await this.#answer(event, context, timeoutMs)
    if (message.error !== undefined) throw refuse('FUNCTIONS_EXECUTE_FAIL', message.error)
    return message.result ?? 'null'
  }

  async stop(): Promise<void> {
    this.dead = true
    await this.#worker.terminate()
  }

  async #answer(event: string, context: string, timeoutMs: number): Promise<Message> {
    if (this.dead) return { error: this.#why }
    const answer = new Promise<Message>(resolve => {
      this.#settle = resolve
    })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>(resolve => {
      timer = setTimeout(() => resolve('late'), timeoutMs)
    })
    this.#worker.postMessage({ event, context })
    const first = await Promise.race([answer, late])
    clearTimeout(timer)
    if (first !== 'late') return first
    await this.stop()
    throw refuse('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeoutMs / 1000} seconds`)
  }

  #why = 'the function exited'

  #die(why: string): void {
    if (!this.dead) this.#why = why
    this.dead = true
    this.#settle?.({ error: this.#why })
  }
}

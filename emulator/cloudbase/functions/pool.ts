import { Instance, type WorkerSpec } from './instance'

/** The instances of one function: an event goes to an idle one, to a new one, or waits for the next to be free. */
export class Pool {
  readonly #spec: WorkerSpec
  readonly #log: (text: string) => void
  readonly #instances = new Set<Instance>()
  readonly #idle: Instance[] = []
  readonly #waiting: (() => void)[] = []

  constructor(spec: WorkerSpec, log: (text: string) => void) {
    this.#spec = spec
    this.#log = log
  }

  async run(event: string, context: string): Promise<string> {
    const instance = await this.#acquire()
    try {
      return await instance.run(event, context, this.#spec.timeoutSeconds * 1000)
    } finally {
      if (instance.dead) this.#instances.delete(instance)
      else this.#idle.push(instance)
      this.#waiting.shift()?.()
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#instances].map(instance => instance.stop()))
  }

  async #acquire(): Promise<Instance> {
    for (;;) {
      const idle = this.#idle.pop()
      if (idle && !idle.dead) return idle
      if (idle) this.#instances.delete(idle)
      else if (this.#instances.size < (this.#spec.instances ?? 4)) return this.#create()
      else await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  #create(): Instance {
    const instance = new Instance(this.#spec, this.#log)
    this.#instances.add(instance)
    return instance
  }
}

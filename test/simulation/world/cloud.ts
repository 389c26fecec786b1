import type { Ports } from '../../../cloudfunctions/shop/ports'
import type { Clock } from '../../../emulator/clock'
import { gatedPorts } from './gate'
import type { Luck } from './luck'
import type { Turns } from './turns'

/** One run of a function: it may die at any call, and the platform ends it when its time is over. */
export interface Instance {
  readonly name: string
  readonly isAlive: boolean
  die(): void
}

/** What came of a request: the function's answer, or nothing. */
export type Outcome<T> = { kind: 'answered'; value: T } | { kind: 'failed' } | { kind: 'died' }

/** The functions of the shop, run by run, on ports where every call waits for its turn. */
export class Cloud {
  readonly #world: { ports: Ports; clock: Clock; turns: Turns; luck: Luck }
  #running: { instance: Instance; endsAt: number }[] = []
  #started = 0
  /** Every refund number that the shop has sent to WeChat. */
  readonly refundsAsked = new Set<string>()

  constructor(world: { ports: Ports; clock: Clock; turns: Turns; luck: Luck }) {
    this.#world = world
  }

  /** Runs a function for one request. Its calls go on after its answer, as those of a real instance may. */
  async run<T>(what: string, withinMs: number, work: (ports: Ports) => Promise<T>): Promise<Outcome<T>> {
    const { ports, clock, turns, luck } = this.#world
    this.#started += 1
    const { instance, death } = anInstance(`${what} #${this.#started}`)
    this.#running.push({ instance, endsAt: clock.now() + withinMs })
    const gate = { turns, luck, instance, tick: () => clock.skip(1) }
    const own = gatedPorts(ports, gate, outRefundNo => this.refundsAsked.add(outRefundNo))
    const answer = work(own).then(
      value => ({ kind: 'answered' as const, value }),
      () => ({ kind: 'failed' as const }),
    )
    return Promise.race([answer, death])
  }

  /** Ends the instances whose time is over. To be called after the clock has moved. */
  endOverdue() {
    const now = this.#world.clock.now()
    for (const { instance, endsAt } of this.#running) if (endsAt <= now) instance.die()
    this.#running = this.#running.filter(({ instance }) => instance.isAlive)
  }

  get isBusy(): boolean {
    return this.#running.length > 0
  }
}

function anInstance(name: string): { instance: Instance; death: Promise<{ kind: 'died' }> } {
  let isAlive = true
  let tell: (outcome: { kind: 'died' }) => void = () => {}
  const death = new Promise<{ kind: 'died' }>(resolve => {
    tell = resolve
  })
  const die = () => {
    isAlive = false
    tell({ kind: 'died' })
  }
  return {
    death,
    instance: {
      name,
      die,
      get isAlive() {
        return isAlive
      },
    },
  }
}

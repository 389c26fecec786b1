import type { Clock } from '../clock'

const MINUTE_MS = 60_000
const BEIJING_MS = 8 * 3_600_000

/** One timer of a function, as declared for the platform. */
export interface Timer {
  functionName: string
  timerName: string
  /** Seven fields: second minute hour day month weekday year. Seconds are a number, the last four `*`. */
  fields: string
}

function parse(fields: string) {
  const [second, minute, hour, ...days] = fields.split(' ')
  const plain = days.length === 4 && days.every(field => field === '*')
  const valid = /^\d+$/.test(second ?? '') && [minute, hour].every(field => /^(\*|\d+)$/.test(field ?? ''))
  if (!plain || !valid) throw new Error(`the local timers do not know "${fields}"`)
  const matches = (field: string | undefined, value: number) => field === '*' || Number(field) === value
  return {
    secondMs: Number(second) * 1000,
    minute: (n: number) => matches(minute, n),
    hour: (n: number) => matches(hour, n),
  }
}

/** The first moment after `afterMs` (epoch ms) at which the platform would fire, in Beijing time. */
export function nextFire(fields: string, afterMs: number): number {
  const { secondMs, minute, hour } = parse(fields)
  let at = Math.floor(afterMs / MINUTE_MS) * MINUTE_MS
  for (let minutes = 0; minutes <= 24 * 60 + 1; minutes += 1, at += MINUTE_MS) {
    const local = new Date(at + BEIJING_MS)
    if (at + secondMs > afterMs && minute(local.getUTCMinutes()) && hour(local.getUTCHours()))
      return at + secondMs
  }
  throw new Error(`"${fields}" never fires`)
}

/**
 * The platform's timers on the shop's clock. `tick` fires what became due since the last one, each timer once however
 * long the skip, one after the other. A firing that fails is reported and tried again only when it is due again, as there.
 */
export function localTimers(options: {
  clock: Clock
  timers: readonly Timer[]
  fire: (timer: Timer) => Promise<unknown>
  onError: (timer: Timer, error: unknown) => void
}) {
  let checkedUntil = options.clock.now()
  let last: Promise<void> = Promise.resolve()
  async function fireDue() {
    const from = checkedUntil
    checkedUntil = options.clock.now()
    for (const timer of options.timers) {
      if (nextFire(timer.fields, from) > checkedUntil) continue
      await options.fire(timer).catch(error => options.onError(timer, error))
    }
  }
  return {
    tick(): Promise<void> {
      last = last.then(fireDue)
      return last
    },
    /** Settles when no firing is under way. */
    idle: () => last,
  }
}

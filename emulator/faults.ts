/**
 * What is to go wrong at the n-th call after `arm`.
 * - `delay`: the call is done after `delayMs`.
 * - `error`: the call is not done; the platform answers a fault of its own (a CloudBase code, an HTTP 5xx).
 * - `lost`: the call is done and its answer never arrives (the connection breaks).
 * - `crash_before`: the caller's process dies just before the call: neither it nor any later call is done.
 * - `crash_after`: the call is done, then the caller's process dies: its answer and all later calls are gone.
 */
export type FaultKind = 'delay' | 'error' | 'lost' | 'crash_before' | 'crash_after'

export interface Fault {
  /** 1 for the next call. */
  at: number
  kind: FaultKind
  delayMs?: number
  /** For `error`: CloudBase's code, or WeChat's HTTP status as text. */
  code?: string
}

/** What a platform does with one call: see `FaultKind`. `drop` = break the connection without doing anything. */
export type Verdict =
  | { do: 'run' | 'run_then_drop' | 'drop' }
  | { do: 'delay'; delayMs: number }
  | { do: 'error'; code: string }

/** One plan of faults, shared by the platforms of a shop, so that the n-th call is counted over all of them. */
export class Faults {
  #fault: Fault | undefined
  #crashed = false
  /** Calls seen since the last `arm` or `disarm`. */
  seen = 0

  arm(fault: Fault) {
    this.disarm()
    this.#fault = fault
  }

  disarm() {
    this.#fault = undefined
    this.#crashed = false
    this.seen = 0
  }

  /** To be asked once by the platform for each call it receives, before doing it. */
  next(): Verdict {
    this.seen += 1
    if (this.#crashed) return { do: 'drop' }
    const fault = this.#fault
    if (!fault || fault.at !== this.seen) return { do: 'run' }
    this.#crashed = fault.kind === 'crash_before' || fault.kind === 'crash_after'
    if (fault.kind === 'delay') return { do: 'delay', delayMs: fault.delayMs ?? 0 }
    if (fault.kind === 'error') return { do: 'error', code: fault.code ?? 'DATABASE_TIMEOUT' }
    return { do: fault.kind === 'crash_before' ? 'drop' : 'run_then_drop' }
  }
}

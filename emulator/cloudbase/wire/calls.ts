/** One call of the SDK as the emulator saw it. Starts and finishes share one sequence, so that they can be compared. */
export interface Call {
  action: string
  collection?: string
  started: number
  /** Absent while it runs. */
  finished?: number
}

const KEPT = 20_000

/** Every call since the start (the last 20,000 at least), in the order of starting. */
export class CallLog {
  readonly calls: Call[] = []
  #sequence = 0

  start(action: string, collection: string | undefined): Call {
    if (this.calls.length >= 2 * KEPT) this.calls.splice(0, KEPT)
    const call: Call = {
      action,
      started: ++this.#sequence,
      ...(collection === undefined ? {} : { collection }),
    }
    this.calls.push(call)
    return call
  }

  finish(call: Call): void {
    call.finished = ++this.#sequence
  }
}

/**
 * The wave of each call: 1 + the greatest wave of the calls that had finished before it started. So many waves are so
 * many round trips in sequence. Parallel calls overlap for sure only while `latencyMs` is set.
 */
export function wavesOf(calls: readonly Call[]): number[] {
  const events = calls.flatMap((call, at) => [
    { at, sequence: call.started, start: true },
    ...(call.finished === undefined ? [] : [{ at, sequence: call.finished, start: false }]),
  ])
  events.sort((a, b) => a.sequence - b.sequence)
  const waves: number[] = calls.map(() => 1)
  let finished = 0
  for (const { at, start } of events) {
    if (start) waves[at] = finished + 1
    else finished = Math.max(finished, waves[at] ?? 1)
  }
  return waves
}

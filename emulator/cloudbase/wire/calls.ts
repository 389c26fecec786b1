/** One call of the SDK as the emulator saw it. Starts and finishes share one sequence, so that they can be compared. */
export interface Call {
  action: string
  collection?: string
  started: number
  /** Absent while it runs. */
  finished?: number
  /** The function's call it was made for; absent for an SDK outside of functions. */
  origin?: CallOrigin
  /** When the answer left (epoch ms of the machine); only where there is an origin. */
  answeredAt?: number
}

/** Who made a call and when, as the SDK itself says in the `seqId` of the address. */
export interface CallOrigin {
  /** `request_id` of the function's context. */
  requestId: string
  /** When the SDK made the call (epoch ms of the machine), before it travelled. */
  sentAt: number
}

/** Reads `seqId=<request id>-<epoch ms, hex>_<number>`; undefined where no function is named. */
export function originOf(url: string): CallOrigin | undefined {
  const seqId = new URL(url, 'http://localhost').searchParams.get('seqId') ?? ''
  const [, requestId, sent] = /^(.+)-([0-9a-f]+)_[0-9a-f]+$/.exec(seqId) ?? []
  return requestId && sent ? { requestId, sentAt: Number.parseInt(sent, 16) } : undefined
}

const KEPT = 20_000

/** Every call since the start (the last 20,000 at least), in the order of starting. */
export class CallLog {
  readonly calls: Call[] = []
  #sequence = 0

  start(action: string, collection: string | undefined, origin?: CallOrigin): Call {
    if (this.calls.length >= 2 * KEPT) this.calls.splice(0, KEPT)
    const call: Call = {
      action,
      started: ++this.#sequence,
      ...(collection === undefined ? {} : { collection }),
      ...(origin ? { origin } : {}),
    }
    this.calls.push(call)
    return call
  }

  finish(call: Call): void {
    call.finished = ++this.#sequence
    if (call.origin) call.answeredAt = Date.now()
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

/**
 * The greatest wave of calls made by functions, by their times: a call belongs after all that were answered when the
 * SDK made it. Holds on a busy machine too, as long as an answer takes a few milliseconds (`latencyMs`). 0 for none.
 */
export function wavesByTime(calls: readonly Call[]): number {
  const timed = calls.flatMap(call =>
    call.origin && call.answeredAt !== undefined
      ? // Half a millisecond earlier: what is made in the very millisecond of an answer comes after it.
        [{ action: call.action, started: call.origin.sentAt, finished: call.answeredAt - 0.5 }]
      : [],
  )
  return Math.max(0, ...wavesOf(timed))
}

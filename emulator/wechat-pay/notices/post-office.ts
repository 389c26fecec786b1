import type { Signer } from '../signer'
import type { NoticeChange } from './notice'
import { post } from './post'
import { signNotice } from './sign-notice'

/**
 * What befalls the next notice.
 * - `lost`: it never comes. `late`: it comes `lateMs` later (and, if so wished, twice). `doubled`: it comes twice.
 * - `after_next`: it comes only after the notice that follows it (out of order).
 * - `forged`, `signtest`, `stale`: its first delivery has a bad signature or an old time; the repeats are good.
 * - `different`: it is genuine in every respect and says something else than was agreed.
 */
export type NoticeFault =
  | { kind: 'lost' | 'doubled' | 'after_next' | 'forged' | 'signtest' | 'stale' }
  | { kind: 'late'; lateMs: number; doubled?: true }
  | { kind: 'different'; change: NoticeChange }

/** One notice on its way. `number` is the out_trade_no, out_refund_no or out_bill_no it tells of. */
export interface Letter {
  number: string
  url: string
  /** The sealed text: repeats carry the same, signed anew. */
  body: string
}

export interface Delivery {
  number: string
  /** 1 for the first. */
  attempt: number
  /** The shop's HTTP status. */
  answer: number | 'none'
}

type Queued = Letter & { dueAt: number; attempts: number; held: boolean; fault?: NoticeFault | undefined }

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** WeChat's waits between deliveries: 15 repeats in 24 hours and 4 minutes. */
export const RETRY_AFTER_MS: readonly number[] = [
  15 * SECOND_MS,
  15 * SECOND_MS,
  30 * SECOND_MS,
  3 * MINUTE_MS,
  10 * MINUTE_MS,
  20 * MINUTE_MS,
  30 * MINUTE_MS,
  30 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  3 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  6 * HOUR_MS,
]
const STALE_MS = 6 * MINUTE_MS

/** Delivers notices when they are due by the emulated clock, and repeats them until the shop answers 200 or 204. */
export class PostOffice {
  #queue: Queued[] = []
  #work: Promise<unknown> = Promise.resolve()

  readonly #now: () => number
  readonly #sign: Signer
  readonly #timeScale: number

  constructor(world: { now(): number; sign: Signer; timeScale: number }) {
    this.#now = world.now
    this.#sign = world.sign
    this.#timeScale = world.timeScale
  }

  /** Takes a notice in. `doubled` makes two of it, `lost` none. */
  take(letter: Letter, fault: NoticeFault | undefined) {
    if (fault?.kind === 'lost') return
    const dueAt = this.#now() + (fault?.kind === 'late' ? fault.lateMs : 0)
    const queued = () => ({ ...letter, dueAt, attempts: 0, held: fault?.kind === 'after_next', fault })
    this.#queue.push(queued())
    if (fault?.kind === 'doubled' || (fault?.kind === 'late' && fault.doubled)) this.#queue.push(queued())
  }

  /** Notices not yet accepted by the shop, with the moment of their next delivery. */
  get pending(): { number: string; dueAt: number; attempts: number }[] {
    return this.#queue.map(({ number, dueAt, attempts }) => ({ number, dueAt, attempts }))
  }

  /** Delivers all that is due, one after another or all at once. Calls wait for each other. */
  deliver(how: 'in_turn' | 'at_once'): Promise<Delivery[]> {
    const done = this.#work.then(() => (how === 'in_turn' ? this.#inTurn() : this.#atOnce()))
    this.#work = done.catch(() => {})
    return done
  }

  async #inTurn(): Promise<Delivery[]> {
    const deliveries: Delivery[] = []
    for (let next = this.#due()[0]; next; next = this.#due()[0]) deliveries.push(await this.#send(next))
    return deliveries
  }

  async #atOnce(): Promise<Delivery[]> {
    return Promise.all(this.#due().map(queued => this.#send(queued)))
  }

  #due(): Queued[] {
    const now = this.#now()
    return this.#queue.filter(({ held, dueAt }) => !held && dueAt <= now).sort((a, b) => a.dueAt - b.dueAt)
  }

  async #send(queued: Queued): Promise<Delivery> {
    const { kind } = (queued.attempts === 0 && queued.fault) || { kind: undefined }
    const headers = signNotice(this.#sign, queued.body, {
      atMs: this.#now() - (kind === 'stale' ? STALE_MS : 0),
      bad: kind === 'forged' || kind === 'signtest' ? kind : undefined,
    })
    const answer = await post(queued.url, headers, queued.body)
    const wait = RETRY_AFTER_MS[queued.attempts]
    queued.attempts += 1
    const taken = answer === 200 || answer === 204
    if (taken || wait === undefined) this.#queue = this.#queue.filter(other => other !== queued)
    else queued.dueAt = this.#now() + wait * this.#timeScale
    this.#release(queued)
    return { number: queued.number, attempt: queued.attempts, answer }
  }

  /** A notice held back until another one had come may go now. */
  #release(delivered: Queued) {
    for (const other of this.#queue) if (other !== delivered) other.held = false
  }
}

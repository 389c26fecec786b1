import { randomBytes } from 'node:crypto'

const LIVES_MS = 7_200_000
const EARLY_MS = 5 * 60_000

/** Issues access tokens as `stable_token` does: the same one to everybody, a new one five minutes before it ends. */
export class Tokens {
  readonly #now: () => number
  #issued: { token: string; until: number }[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  /** The token of now, and how many seconds it lives. */
  give(): { token: string; seconds: number } {
    const now = this.#now()
    this.#issued = this.#issued.filter(({ until }) => until > now)
    let latest = this.#issued.at(-1)
    if (!latest || latest.until - EARLY_MS <= now) {
      latest = { token: `${now}_${randomBytes(48).toString('base64url')}`, until: now + LIVES_MS }
      this.#issued.push(latest)
    }
    return { token: latest.token, seconds: Math.floor((latest.until - now) / 1000) }
  }

  /** Why a token is not taken: 0 = it is. One that has ended is forgotten, as one that never was. */
  refusalOf(token: string): 0 | 40001 | 42001 {
    const known = this.#issued.find(issued => issued.token === token)
    if (!known) return 40001
    return known.until > this.#now() ? 0 : 42001
  }

  /** Ends every token that was issued, as a forced refresh elsewhere does. */
  expireAll() {
    this.#issued = this.#issued.map(issued => ({ ...issued, until: 0 }))
  }
}

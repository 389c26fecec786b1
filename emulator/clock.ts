/** The emulators' time: the machine's, moved forward on demand. */
export class Clock {
  #offsetMs = 0

  now = (): number => Date.now() + this.#offsetMs

  get offsetMs(): number {
    return this.#offsetMs
  }

  /** Moves the shop's time forward. */
  skip(ms: number) {
    if (!(ms >= 0)) throw new Error(`time only moves forward: ${ms}`)
    this.#offsetMs += ms
  }
}

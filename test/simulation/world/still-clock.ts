import { Clock } from '../../../emulator/clock'

/** Time that moves only when it is told to: a day takes no account of how fast the machine is. */
export class StillClock extends Clock {
  #at: number

  constructor(at: number) {
    super()
    this.#at = at
  }

  override now = (): number => this.#at

  override get offsetMs(): number {
    return this.#at - Date.now()
  }

  override skip(ms: number) {
    if (!(ms >= 0)) throw new Error(`time only moves forward: ${ms}`)
    this.#at += ms
  }
}

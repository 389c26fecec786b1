import type { Dice } from './dice'

interface Turn {
  label: string
  isOff(): boolean
  take(): Promise<void>
}

/** Who is next. Everybody waits here before touching anything; one at a time is let go, chosen by the dice. */
export class Turns {
  readonly #dice: Dice
  #waiting: Turn[] = []
  /** Every turn that was taken, in order. */
  readonly trace: string[] = []

  constructor(dice: Dice) {
    this.#dice = dice
  }

  /** Waits for a turn, then works. A turn that is off by then is never taken, and its promise never settles. */
  wait<T>(label: string, work: () => Promise<T> | T, isOff: () => boolean = () => false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const take = async () => {
        try {
          resolve(await work())
        } catch (error) {
          reject(error)
        }
      }
      this.#waiting.push({ label, isOff, take })
    })
  }

  /** Lets one after another go, until nobody waits any more. */
  async run(): Promise<void> {
    for (;;) {
      await everybodyWaits()
      this.#waiting = this.#waiting.filter(turn => !turn.isOff())
      if (this.#waiting.length === 0) return
      const [next] = this.#waiting.splice(this.#dice.below(this.#waiting.length), 1)
      if (!next) return
      this.trace.push(next.label)
      await next.take()
    }
  }
}

/** Outside of their turns people only compute, so once the loop comes round they all wait again. */
const everybodyWaits = () => new Promise<void>(resolve => setImmediate(resolve))

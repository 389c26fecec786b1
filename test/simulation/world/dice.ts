import { createHash } from 'node:crypto'

/** Chance that repeats: the same seed throws the same numbers, on every machine. */
export class Dice {
  readonly #seed: string
  #thrown = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** Dice of its own for one part of the day: what it throws does not depend on who else throws. */
  of(part: string): Dice {
    return new Dice(`${this.#seed}/${part}`)
  }

  /** A whole number from 0 to `n` − 1. */
  below(n: number): number {
    if (!(n > 0)) throw new Error(`nothing below ${n}`)
    return this.#throw().readUInt32BE() % n
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }

  /** As a phone makes its request ids. */
  uuid(): string {
    const hex = this.#throw().toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
      '-',
    )
  }

  #throw(): Buffer {
    this.#thrown += 1
    return createHash('sha256').update(`${this.#seed}#${this.#thrown}`).digest()
  }
}

import type { Dice } from './dice'

/**
 * What befalls one call of a port.
 * - `fails`: not done, and the caller is told so or hears nothing.
 * - `lost`: done, but the answer never comes.
 * - `dies_before`, `dies_after`: the caller's process dies before or after it was done.
 */
export type Mishap = 'fails' | 'lost' | 'dies_before' | 'dies_after'

const MISHAPS: readonly Mishap[] = ['fails', 'lost', 'dies_before', 'dies_after']

/**
 * How unlucky a day is: mishaps per thousand calls, and how often WeChat is mistaken: it says "closed" and closes nothing,
 * or "not paid" of what is paid. That is how money can come after an order has closed.
 */
export interface Weather {
  mishapPermille: number
  mistakenPercent: number
}

/** On every fourth day no call meets a mishap; on every third WeChat is mistaken. */
export const weatherOf = (dice: Dice): Weather => ({
  mishapPermille: dice.pick([0, 10, 25, 60]),
  mistakenPercent: dice.pick([0, 0, 90]),
})

/** What befalls the calls of a day, until it is calmed. */
export class Luck {
  readonly #dice: Dice
  readonly weather: Weather
  /** How often each mishap happened. */
  readonly seen: Record<Mishap, number> = { fails: 0, lost: 0, dies_before: 0, dies_after: 0 }

  constructor(dice: Dice, weather: Weather) {
    this.#dice = dice
    this.weather = weather
  }

  next(): Mishap | undefined {
    if (this.#dice.below(1000) >= this.weather.mishapPermille) return undefined
    const mishap = this.#dice.pick(MISHAPS)
    this.seen[mishap] += 1
    return mishap
  }

  wechatIsMistaken(): boolean {
    return this.#dice.chance(this.weather.mistakenPercent)
  }
}

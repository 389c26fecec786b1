import type { Input } from '../../../types/api'
import { readRate } from './percent'

/** Something that may have a rate of its own. */
export interface Rated {
  of: Input<'distribution.set_rate'>['of']
  id: string
  name: string
  /** In basis points; absent = it has none of its own. */
  rateBp?: number | undefined
}

/** A product and one of its SKUs may bear the same id. */
export const rateKey = ({ of, id }: Pick<Rated, 'of' | 'id'>): string => `${of}-${id}`

/** What was typed, by key. */
export type TypedRates = Readonly<Record<string, string>>

interface RatesRead {
  /** What is wrong with the first that cannot be read; undefined when all can. */
  fault?: string
  /** Those that are to be another than they are. */
  changes: Rated[]
}

/** Reads all that was typed for these. */
export function readRates(rated: readonly Rated[], typed: TypedRates, capBp: number | undefined): RatesRead {
  const changes: Rated[] = []
  for (const one of rated) {
    const words = typed[rateKey(one)]
    const read = words === undefined ? one : readRate(words, capBp)
    if ('fault' in read) return { fault: `${one.name}：${read.fault}`, changes: [] }
    if (read.rateBp !== one.rateBp) changes.push({ ...one, rateBp: read.rateBp })
  }
  return { changes }
}

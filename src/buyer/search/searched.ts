import { LIMITS } from '../../../types/limits'

/** So many searches the phone remembers. */
export const searchesKept = 10

/** What a person typed, as it is searched for: no blanks around, runs of them as one, not longer than the contract takes. */
export const tidyWords = (typed: string): string =>
  [...typed.replace(/\s+/g, ' ').trim()].slice(0, LIMITS.searchChars).join('')

/** The searches with `words` in front, each once, the oldest forgotten. */
export const remembered = (before: readonly string[], words: string): string[] =>
  [words, ...before.filter(one => one !== words)].slice(0, searchesKept)

/** What lies in storage may stem from an older version of the app. */
export const readSearches = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter(one => typeof one === 'string').slice(0, searchesKept) : []

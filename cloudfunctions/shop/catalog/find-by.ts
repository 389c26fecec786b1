import type { Product } from '../documents'

/** What a product says of itself that it can be listed or found under. */
export type Findable = Pick<Product, 'name' | 'sub' | 'keywords' | 'categoryId' | 'topCategoryId'>

/** Scripts that are written without blanks between words, and everything else that words are made of. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}'
const RUNS = new RegExp(`(?<unspaced>[${UNSPACED}]+)|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
/** Longer words are told apart by their beginning only. */
const WORD_CHARS = 20

/** The runs of `text` that can be searched, as characters; marks, blanks and emoji only keep them apart. */
function runsOf(text: string): { chars: string[]; unspaced: boolean }[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return [...plain.matchAll(RUNS)].map(({ 0: run, groups }) => ({
    chars: [...run].slice(0, groups?.unspaced ? undefined : WORD_CHARS),
    unspaced: groups?.unspaced !== undefined,
  }))
}

const pairs = (chars: readonly string[]) => chars.slice(1).map((char, i) => `${chars[i]}${char}`)

/** Beginnings of a word, from two characters to the whole: a word is found while it is being typed. */
const beginnings = (chars: readonly string[]) =>
  chars.map((_, i) => chars.slice(0, i + 1).join('')).filter((_, i) => i > 0 || chars.length === 1)

/** What `text` is found under, `w:` before each: characters and pairs of Chinese text, words and their beginnings. */
export const wordKeys = (text: string): string[] =>
  runsOf(text)
    .flatMap(({ chars, unspaced }) => (unspaced ? [...chars, ...pairs(chars)] : beginnings(chars)))
    .map(word => `w:${word}`)

/**
 * All that lists and searches find a product under: `*` = every list, `in:` its categories, `w:` each character and
 * each pair of neighbours of Chinese text, each word of other text and its beginnings.
 */
export function findBy({ name, sub, keywords = '', categoryId, topCategoryId }: Findable): string[] {
  const words = wordKeys(`${name} ${sub} ${keywords}`)
  return [...new Set(['*', `in:${topCategoryId}`, `in:${categoryId}`, ...words])]
}

/**
 * What something must be found under to hold all of `words`; of Chinese text the pairs, which are rarer than its
 * characters. Undefined when nothing in `words` can be searched: then nothing is found.
 */
export function wordsWanted(words: string): string[] | undefined {
  const wanted = runsOf(words).flatMap(({ chars, unspaced }) =>
    unspaced && chars.length > 1 ? pairs(chars) : [chars.join('')],
  )
  // The database walks the index by the first and checks the others: longer ones are the rarer ones.
  const rarestFirst = [...new Set(wanted)].sort((a, b) => b.length - a.length)
  return rarestFirst.length > 0 ? rarestFirst.map(word => `w:${word}`) : undefined
}

/** What the goods of a list have in common. Undefined when no goods can be in it. */
export function wantedOf(list: { words?: string | undefined; categoryId?: string | undefined }) {
  const words = list.words === undefined ? [] : wordsWanted(list.words)
  if (!words) return undefined
  const wanted = [...words, ...(list.categoryId === undefined ? [] : [`in:${list.categoryId}`])]
  return wanted.length > 0 ? wanted : ['*']
}

/** A list so far: page by page, as they came. */
export interface Grown<Item> {
  pages: Item[][]
  /** Where the next page begins; absent when there is none. */
  after?: string
}

/** One page of a list, as the server gives it. */
export interface Page<Item> {
  items: Item[]
  after?: string
}

/** `list` with one page more; an empty page adds nothing. */
export function withPage<Item>(
  { pages }: Pick<Grown<Item>, 'pages'>,
  { items, after }: Page<Item>,
): Grown<Item> {
  return { pages: items.length > 0 ? [...pages, items] : pages, ...(after ? { after } : {}) }
}

const CHUNK = 512

/**
 * A list kept in order, in chunks: finding costs two binary searches, adding and removing move at most one chunk.
 * `position` tells where an item lies to what is sought: negative before it, zero within, positive after.
 */
export class SortedList<T> {
  readonly #compare: (a: T, b: T) => number
  readonly #chunks: T[][] = []

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  add(item: T): void {
    const position = (other: T) => this.#compare(other, item)
    const at = Math.min(this.#chunkFrom(position), this.#chunks.length - 1)
    const chunk = this.#chunks[at]
    if (!chunk) {
      this.#chunks.push([item])
      return
    }
    chunk.splice(firstFrom(chunk, position), 0, item)
    if (chunk.length > 2 * CHUNK) this.#chunks.splice(at + 1, 0, chunk.splice(CHUNK))
  }

  /** Many at once: put in order together, which costs far less than finding a place for each. */
  addAll(items: readonly T[]): void {
    const all = [...this.#chunks.flat(), ...items].sort(this.#compare)
    this.#chunks.length = 0
    for (let at = 0; at < all.length; at += CHUNK) this.#chunks.push(all.slice(at, at + CHUNK))
  }

  delete(item: T): void {
    const position = (other: T) => this.#compare(other, item)
    const at = this.#chunkFrom(position)
    const chunk = this.#chunks[at]
    const within = chunk ? firstFrom(chunk, position) : 0
    const found = chunk?.[within]
    if (!chunk || found === undefined || this.#compare(found, item) !== 0) throw new Error('not in the list')
    chunk.splice(within, 1)
    if (chunk.length === 0) this.#chunks.splice(at, 1)
  }

  /** The items within, in order. */
  *forward(position: (item: T) => number): Generator<T> {
    for (let at = this.#chunkFrom(position); at < this.#chunks.length; at++) {
      const chunk = this.#chunks[at] ?? []
      for (let i = firstFrom(chunk, position); i < chunk.length; i++) {
        const item = chunk[i] as T
        if (position(item) > 0) return
        yield item
      }
    }
  }

  /** The items within, last first. */
  *backward(position: (item: T) => number): Generator<T> {
    const after = (item: T) => (position(item) > 0 ? 0 : -1)
    for (let at = Math.min(this.#chunkFrom(after), this.#chunks.length - 1); at >= 0; at--) {
      const chunk = this.#chunks[at] ?? []
      for (let i = firstFrom(chunk, after) - 1; i >= 0; i--) {
        const item = chunk[i] as T
        if (position(item) < 0) return
        yield item
      }
    }
  }

  /** The first chunk whose last item is not before what is sought. */
  #chunkFrom(position: (item: T) => number): number {
    return binarySearch(this.#chunks.length, at => {
      const chunk = this.#chunks[at]
      return position(chunk?.[chunk.length - 1] as T) >= 0
    })
  }
}

const firstFrom = <T>(chunk: readonly T[], position: (item: T) => number): number =>
  binarySearch(chunk.length, at => position(chunk[at] as T) >= 0)

/** The least number below `length` of which `reached` holds, or `length`; `reached` goes from false to true once. */
function binarySearch(length: number, reached: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

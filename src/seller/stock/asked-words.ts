/** What the stock page is to be searched by when it opens next: from the goods, whose names no URL should have to carry. */
let asked = ''

export function askForStockOf(name: string): void {
  asked = name
}

/** The words, once. */
export function takeAskedWords(): string {
  const words = asked
  asked = ''
  return words
}

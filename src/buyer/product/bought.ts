/** What was bought last of a product. */
export interface Bought {
  productId: string
  skuId: string
}

/** So many products the phone remembers. */
export const boughtKept = 50

/** What the phone remembers once `lines` were bought too: each product once, the newest in front. */
export function withBought(before: readonly Bought[], lines: readonly Bought[]): Bought[] {
  const all = [...lines.map(({ productId, skuId }) => ({ productId, skuId })), ...before]
  const isFirst = ({ productId }: Bought, nth: number) =>
    all.findIndex(other => other.productId === productId) === nth
  return all.filter(isFirst).slice(0, boughtKept)
}

/** What lies in storage may stem from an older version of the app. */
export const readBought = (stored: unknown): Bought[] =>
  Array.isArray(stored) ? stored.filter(isBought) : []

const isBought = (one: unknown): one is Bought =>
  typeof one === 'object' &&
  one !== null &&
  typeof Reflect.get(one, 'productId') === 'string' &&
  typeof Reflect.get(one, 'skuId') === 'string'

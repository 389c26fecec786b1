/** A product's or category's unique place in every list: a number that sorts as text, then its id. Also the cursor. */
export const rankAt = (number: number, id: string): string => `${String(number).padStart(8, '0')}:${id}`

/** The number a rank begins with; 0 when it begins with none. */
const rankNumber = (rank: string): number => Number.parseInt(rank, 10) || 0

/** The greatest number among `ranks`; 0 when there are none. */
export const lastRankNumber = (ranks: readonly string[]): number =>
  ranks.reduce((most, rank) => Math.max(most, rankNumber(rank)), 0)

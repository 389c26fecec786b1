import type { Answer, Input } from '../../../types/api'
import type { CategoryView } from '../../../types/api/catalog'
import type { StockLevel, StockRow, StockView } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'
import type { Tab } from '../../shared/ui/tabs'

type StockCounts = NonNullable<Answer<'stock.list'>['counts']>

/** Which rows are listed, as the id of a pill: all, those of a level, those of a category. */
export const allRows = 'stock-all'
const lowRows = 'stock-low'
const soldOutRows = 'stock-sold_out'
const inCategory = 'stock-in-'

/** The server stops counting somewhere: from there on there may be more. */
const counted = (count: number) => (count >= LIMITS.stocksCounted ? `${LIMITS.stocksCounted}+` : count)
const many = (words: string, count: number | undefined) =>
  count === undefined ? words : `${words} ${counted(count)}`

/** The pills over the list; how many there are of each level is said once it is known. */
export const stockPills = (counts: StockCounts | undefined, categories: readonly CategoryView[]): Tab[] => [
  { id: allRows, words: many('全部', counts?.all) },
  { id: lowRows, words: many('快卖完', counts?.low) },
  { id: soldOutRows, words: many('卖完', counts?.soldOut) },
  ...categories
    .filter(({ parentId }) => parentId === undefined)
    .map(({ id, name }) => ({ id: `${inCategory}${id}`, words: name })),
]

/** The pill that the page's address asks for. */
export const pillOf = (level: string | undefined): string => (level === 'low' ? lowRows : allRows)

/** Whether the pill stands for goods that run out. */
export const isRunningOut = (pill: string): boolean => pill === lowRows || pill === soldOutRows

/** What a pill and searched words ask for. */
export function stockQuestion(pill: string, words: string): Omit<Input<'stock.list'>, 'after'> {
  return {
    ...(words && { words }),
    ...(pill === lowRows && { level: 'low' as const }),
    ...(pill === soldOutRows && { level: 'sold_out' as const }),
    ...(pill.startsWith(inCategory) && { categoryId: pill.slice(inCategory.length) }),
  }
}

const isLow = (level: StockLevel) => Number(level !== 'enough')
const isSoldOut = (level: StockLevel) => Number(level === 'sold_out')

/** The counts after `written` figures, by the levels that the server gave: what is low counts sold-out ones too. */
export function countsAfter(
  { all, low, soldOut }: StockCounts,
  rows: readonly StockRow[],
  written: Readonly<Record<string, StockView>>,
): StockCounts {
  const sum = { all, low, soldOut }
  for (const { skuId, level: was } of rows) {
    const level = written[skuId]?.level ?? was
    sum.low += isLow(level) - isLow(was)
    sum.soldOut += isSoldOut(level) - isSoldOut(was)
  }
  return sum
}

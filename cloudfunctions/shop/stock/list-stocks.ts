import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { wantedOf } from '../catalog/find-by'
import type { Stock } from '../documents'
import type { Ports, Query, Store } from '../ports'
import { notOnRows, stockRow } from './label'
import { lowStocks, soldOutStocks, stockView } from './level'

type Input = Parsed<'stock.list'>
type Counts = NonNullable<Answer<'stock.list'>['counts']>

const most = LIMITS.stocksPerPage
/** So many are looked at for a page of one level among found words: one round trip should nearly always fill it. */
const lookedAt = 5 * most

const everything = { index: 'byWords', all: { field: 'findBy', values: ['*'] } } as const
const limit = LIMITS.stocksCounted

/** How many SKUs there are, how many of them are low (the sold-out ones included), and how many sold out. */
async function countAll(store: Store): Promise<Counts> {
  const [all, lows, none] = await Promise.all([
    store.count('stocks', { ...everything, limit }),
    store.count('stocks', { ...lowStocks, limit }),
    store.count('stocks', { ...soldOutStocks, limit }),
  ])
  return { all, low: lows, soldOut: none }
}

/** How a list is found and where it goes on: by its words, or by the figure that the level is about. */
function along(
  input: Input,
  wanted: readonly string[],
): { query: Query<'stocks'>; keyOf: (stock: Stock) => string } {
  const { words, categoryId, level, after } = input
  const byKey = after !== undefined && { range: { field: 'listKey', above: after } }
  const listKey = ({ listKey: key = '' }: Stock) => key
  const how = { limit: most + 1, omit: notOnRows }
  if (level === 'sold_out' && words === undefined && categoryId === undefined) {
    return { query: { ...soldOutStocks, ...byKey, ...how }, keyOf: listKey }
  }
  if (level === 'low' && words === undefined && categoryId === undefined) {
    const [spare = '', ...key] = (after ?? '').split(':')
    const goesOn = after !== undefined && { after: [Number(spare), key.join(':')] as const }
    return {
      query: { ...lowStocks, ...goesOn, ...how },
      keyOf: stock => `${stock.spare ?? 0}:${listKey(stock)}`,
    }
  }
  const all = { field: 'findBy', values: wanted }
  const limit = level ? lookedAt + 1 : most + 1
  return { query: { index: 'byWords', all, ...byKey, ...how, limit }, keyOf: listKey }
}

const isOf = (level: Input['level'], stock: Stock): boolean => {
  if (!level) return true
  const { level: is } = stockView(stock)
  return level === 'low' ? is !== 'enough' : is === 'sold_out'
}

/** One page out of what was found. It goes on after the last that was looked at, shown or passed over. */
function pageOf(
  found: readonly Stock[],
  level: Input['level'],
  keyOf: (stock: Stock) => string,
  looked: number,
) {
  const shown: Stock[] = []
  let seen = 0
  for (const stock of found.slice(0, looked)) {
    if (shown.length === most) break
    seen += 1
    if (isOf(level, stock)) shown.push(stock)
  }
  const last = found[seen - 1]
  return { rows: shown.map(stockRow), ...(last && found.length > seen && { after: keyOf(last) }) }
}

/** SKUs by words, category and level, a page at a time, in one wave. What nothing can be searched by is empty. */
export async function listStocks(
  { store }: Ports,
  _caller: Caller,
  input: Input,
): Promise<Result<Answer<'stock.list'>, never>> {
  const wanted = wantedOf(input)
  if (!wanted) return ok({ rows: [] })
  const { query, keyOf } = along(input, wanted)
  const [found, counts] = await Promise.all([
    store.query('stocks', query),
    input.after === undefined ? countAll(store) : undefined,
  ])
  return ok({ ...pageOf(found, input.level, keyOf, query.limit - 1), ...(counts && { counts }) })
}

import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { notOnRows, stockRow } from './label'

/** The SKUs that a scanned code means: the one with this id, and those with this bar code. Side by side, so one wave. */
export async function findByCode(
  { store }: Ports,
  _caller: Caller,
  { code }: Parsed<'stock.find_by_code'>,
): Promise<Result<Answer<'stock.find_by_code'>, never>> {
  const [byId, byCode] = await Promise.all([
    store.getMany('stocks', [code], notOnRows),
    store.query('stocks', {
      ...{ index: 'byCode', equal: { code }, limit: LIMITS.stocksPerPage, omit: notOnRows },
    }),
  ])
  const found = [...byId, ...byCode.filter(({ _id }) => _id !== code)]
  return ok({ rows: found.map(stockRow) })
}

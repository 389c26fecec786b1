import type { DistributionView } from '../../../types/api/distributor'
import type { EarnView } from '../../../types/api/earning'
import { fen } from '../../../types/fen'
import type { Product } from '../documents'
import { commissionOn } from '../ledger/commission'
import type { Distributor } from './document'
import { rateOf } from './rate'

/** What one piece of a product earns this person, over its SKUs: by the rules that settle it. */
export function earnOn(
  product: Pick<Product, 'skus' | 'rateBp'>,
  person: Pick<Distributor, 'rateBp'> | undefined,
  settings: Pick<DistributionView, 'rateBp' | 'capBp'>,
): EarnView {
  const earns = product.skus.map(sku => {
    const rateBp = rateOf({ person, sku, product }, settings)
    return { rateBp, sum: commissionOn(rateBp, sku.priceFen) }
  })
  const [sums, rates] = [earns.map(({ sum }) => sum), earns.map(({ rateBp }) => rateBp)]
  return {
    leastFen: fen(Math.min(...sums)),
    mostFen: fen(Math.max(...sums)),
    leastBp: Math.min(...rates),
    mostBp: Math.max(...rates),
  }
}

import type { SellerProductCard } from '../../../types/api/catalog'
import { Sheet } from '../../shared/ui/sheet'
import { say } from '../../shared/wx/say'
import { RatesForm } from '../rate/rates-form'
import { ratedOf, withRates } from './rated'

interface RatesSheetProps {
  /** Of which product; undefined = closed. */
  product: SellerProductCard | undefined
  onRated: (product: SellerProductCard) => void
  onClose: () => void
}

/** What a product and each of its SKUs earn whoever shares them. */
export const RatesSheet = ({ product, onRated, onClose }: RatesSheetProps) => (
  <Sheet id="rates-sheet" label="佣金比例" open={product !== undefined} onClose={onClose}>
    {product ? (
      <RatesForm
        key={product.id}
        title="佣金比例"
        otherwise={`${product.name}：规格定了按规格，没定按整个商品，都没定按店里的。`}
        rated={ratedOf(product)}
        onSaved={(saved, all) => {
          onRated(withRates(product, saved))
          if (!all) return
          onClose()
          say('改好了')
        }}
      />
    ) : null}
  </Sheet>
)

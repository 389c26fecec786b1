import { View } from '@tarojs/components'
import type { SellerProductCard } from '../../../types/api/catalog'
import { useOpened } from '../../shared/folding/use-opened'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'
import type { SellerSku } from './use-price'

/** So many SKUs are shown at first; a product may have sixty. */
const shownAtFirst = 6

interface SkuLinesProps {
  product: SellerProductCard
  isOwner: boolean
  onPrice: (sku: SellerSku) => void
}

/** The SKUs of a product; of many the first ones, and the rest on a tap. */
export function SkuLines({ product: { id, name, skus }, isOwner, onPrice }: SkuLinesProps) {
  const [all, setAll] = useOpened(id, skus.length <= shownAtFirst + 1)
  return (
    <>
      {(all ? skus : skus.slice(0, shownAtFirst)).map(sku => (
        <SkuLine key={sku.id} sku={sku} name={name} isOwner={isOwner} onPrice={() => onPrice(sku)} />
      ))}
      {all ? null : (
        <Tap id={`all-skus-${id}`} className="text-tap" onTap={() => setAll(true)}>
          还有 {skus.length - shownAtFirst} 种规格
        </Tap>
      )}
    </>
  )
}

interface SkuLineProps {
  sku: SellerSku
  name: string
  isOwner: boolean
  onPrice: () => void
}

const SkuLine = ({ sku, name, isOwner, onPrice }: SkuLineProps) => (
  <View className="seller-sku">
    <View className="grow">
      <View className="small">{sku.spec}</View>
      <View className={sku.available > 0 ? 'small quiet' : 'small seller-sku-none'}>
        {sku.available > 0 ? `还能卖 ${sku.available}` : '卖完了'}
      </View>
    </View>
    <Price fen={sku.priceFen} size="small" tone="ink" short />
    {isOwner ? (
      <Tap
        id={`price-${sku.id}`}
        className="seller-price"
        label={`改价，${name} ${sku.spec}`}
        onTap={onPrice}
      >
        改价
      </Tap>
    ) : null}
  </View>
)

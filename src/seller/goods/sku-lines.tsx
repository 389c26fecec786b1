import { View } from '@tarojs/components'
import type { SellerProductCard } from '../../../types/api/catalog'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { useOpened } from '../../shared/folding/use-opened'
import { Price } from '../../shared/ui/price'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import type { SellerSku } from './use-price'

/** So many SKUs are shown at first; a product may have sixty. */
const shownAtFirst = 6
const skuPx = 64

interface SkuLinesProps {
  product: SellerProductCard
  isOwner: boolean
  onPrice: (sku: SellerSku) => void
}

/** The SKUs of a product; of many the first ones, and the rest on a tap. */
export function SkuLines({ product: { id, name, skus }, isOwner, onPrice }: SkuLinesProps) {
  const [all, setAll] = useOpened(id, skus.length <= shownAtFirst + 1)
  const draw = (sku: SellerSku) => (
    <SkuLine key={sku.id} sku={sku} name={name} isOwner={isOwner} onPrice={() => onPrice(sku)} />
  )
  return (
    <>
      {skus.slice(0, shownAtFirst).map(draw)}
      <Slot>
        {all ? (
          <FoldingRows
            name={`skus-${id}`}
            dense
            rowPx={skuPx}
            drawnAtFirst={0}
            boxes={inBoxes(skus.slice(shownAtFirst), shownAtFirst)}
            draw={draw}
          />
        ) : (
          <Tap id={`all-skus-${id}`} className="text-tap" onTap={() => setAll(true)}>
            还有 {skus.length - shownAtFirst} 种规格
          </Tap>
        )}
      </Slot>
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

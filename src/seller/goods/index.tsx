import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { useIsOwner } from '../../shared/my-role'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { TabsRow } from '../../shared/ui/tabs'
import { SearchField } from '../shell/search-field'
import { SellerPage } from '../shell/seller-page'
import { PriceSheet } from './price-sheet'
import { ProductItem } from './product-item'
import { RatesSheet } from './rates-sheet'
import type { Priced } from './use-price'
import { useSellerGoods } from './use-seller-goods'
import './index.scss'

/** A card is about a third of a screen, with many kinds nearly one. */
const productsPerBox = 2

const tabs = [
  { id: 'goods-on', words: '在卖' },
  { id: 'goods-off', words: '已下架' },
]

interface Asked {
  productId: string
  skuId: string
}

/** The goods with their prices, on sale and off. */
export default function GoodsPage() {
  const goods = useSellerGoods()
  const [asked, setAsked] = useState<Asked>()
  const [ratesOf, setRatesOf] = useState<string>()
  useReachBottom(() => void goods.more())
  return (
    <SellerPage tab="goods">
      <SearchField id="find-goods" placeholder="找一件商品" words={goods.words} onSearch={goods.setWords} />
      <View className="pills">
        <TabsRow
          label="在卖还是下架"
          tabs={tabs}
          chosen={goods.onSale ? 'goods-on' : 'goods-off'}
          onChoose={id => goods.setOnSale(id === 'goods-on')}
        />
      </View>
      <Products goods={goods} onPrice={setAsked} onRates={setRatesOf} />
      <PriceSheet
        priced={pricedOf(goods, asked)}
        onPriced={goods.take}
        onMoved={() => void goods.reload()}
        onClose={() => setAsked(undefined)}
      />
      <RatesSheet
        product={goods.products.find(({ id }) => id === ratesOf)}
        onRated={goods.take}
        onClose={() => setRatesOf(undefined)}
      />
    </SellerPage>
  )
}

type Goods = ReturnType<typeof useSellerGoods>

/** As the list has it now: a price that somebody else changed shows in the open sheet too. */
function pricedOf({ products }: Goods, asked: Asked | undefined): Priced | undefined {
  const product = products.find(({ id }) => id === asked?.productId)
  const sku = product?.skus.find(({ id }) => id === asked?.skuId)
  return product && sku ? { product, sku } : undefined
}

interface ProductsProps {
  goods: Goods
  onPrice: (asked: Asked) => void
  onRates: (productId: string) => void
}

function Products({ goods, onPrice, onRates }: ProductsProps) {
  const isOwner = useIsOwner()
  const { query, products, onSale, words } = goods
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="商品和价格没有变。" onRetry={goods.restart} />
  }
  if (products.length === 0) return <NoProducts onSale={onSale} searched={words !== ''} />
  return (
    <View className="seller-goods-list">
      <FoldingRows
        name="seller-goods"
        dense
        rowPx={300}
        boxes={inBoxes(products, productsPerBox)}
        draw={product => (
          <ProductItem
            key={product.id}
            product={product}
            isOwner={isOwner}
            onPrice={sku => onPrice({ productId: product.id, skuId: sku.id })}
            onRates={() => onRates(product.id)}
            onSwitch={() => goods.switchSale(product)}
          />
        )}
      />
    </View>
  )
}

function NoProducts({ onSale, searched }: { onSale: boolean; searched: boolean }) {
  if (searched) return <Empty icon="search" title="没找到这样的商品" words="少写几个字，或者到另一边找找。" />
  return onSale ? (
    <Empty icon="store" title="还没有在卖的商品" words="用表格导入商品，或者把下架的重新上架。" />
  ) : (
    <Empty icon="store" title="没有下架的商品" words="在卖的都在「在卖」里。" />
  )
}

import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { ProductView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { BuyBar } from './buy-bar'
import { Details } from './details'
import { Pictures } from './pictures'
import { SkuSheet } from './sku-sheet'
import { Summary } from './summary'
import { useChoice } from './use-product'
import './index.scss'

/** One product: pictures, price, promise, what to choose, and the way to the cart or straight to checkout. */
export default function ProductPage() {
  const { id = '' } = useRouter().params
  const { query, retry, reload } = useQuery('product.show', { productId: id })
  const name = query.state === 'ready' ? query.value.name : '熟人小店'
  useShareAppMessage(() => ({ title: name, path: routes.product(id) }))

  if (query.state === 'loading') return <Skeleton cards={2} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={retry} />
  }
  return <Product product={query.value} reload={reload} />
}

function Product({ product, reload }: { product: ProductView; reload: () => void }) {
  const chosen = useChoice(product, reload)
  return (
    <View className="product">
      <Pictures pictures={product.pictures} />
      <Summary
        product={product}
        chosenWords={chosen.sku?.specs.join('·')}
        onChoose={() => chosen.openFor('add')}
      />
      <Details pictures={product.detailPictures} />
      <BuyBar product={product} pieces={chosen.pieces} onOpen={chosen.openFor} />
      <SkuSheet product={product} chosen={chosen} />
    </View>
  )
}

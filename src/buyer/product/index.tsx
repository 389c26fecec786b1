import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { ProductView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { enterWords } from '../../shared/go'
import { ErrorBox } from '../../shared/ui/error-box'
import { Gone } from '../../shared/ui/gone'
import { PageRoot } from '../../shared/ui/page-root'
import { useQuery } from '../../shared/use-query'
import { cardPicture } from '../../shared/wx/card-picture'
import { say } from '../../shared/wx/say'
import { isSinglePage } from '../../shared/wx/scene'
import { type Share, useShare } from '../../shared/wx/share'
import { EnterLine } from '../goods-list/enter-line'
import { BuyBar } from './buy-bar'
import { Details } from './details'
import { Pictures } from './pictures'
import { Rows } from './rows'
import { ShareBar } from './share-bar'
import { ProductSkeleton } from './skeleton'
import { SkuSheet } from './sku-sheet'
import { Summary } from './summary'
import { useChoice } from './use-product'
import './index.scss'

/** One product: pictures, price, promise, what to choose, and the way to the cart or straight to checkout. */
export default function ProductPage() {
  return (
    <PageRoot>
      <ProductById />
    </PageRoot>
  )
}

function ProductById() {
  const { id = '', choose } = useRouter().params
  const { query, retry, reload } = useQuery('product.show', { productId: id })
  const product = query.state === 'ready' ? query.value : undefined
  useShare(() => shareOf(id, product))

  if (query.state === 'loading') return <ProductSkeleton />
  if (query.state === 'failed') {
    if (query.error === 'bad_input' || query.error === 'product_not_found') return <Gone />
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={retry} />
  }
  return <Product product={query.value} reload={reload} atOnce={choose === '1'} />
}

/** A card says what it is and, when the goods tell one, why. */
function shareOf(id: string, product: ProductView | undefined): Share {
  const picture = product?.pictures[0]
  return {
    title: product ? [product.name, product.story].filter(Boolean).join('｜') : '熟人小店',
    path: routes.product(id),
    query: `id=${encodeURIComponent(id)}`,
    ...(picture ? { picture, tint: product?.tint } : {}),
  }
}

interface ProductProps {
  product: ProductView
  reload: () => void
  /** Whether the sheet opens with the page. */
  atOnce: boolean
}

function Product({ product, reload, atOnce }: ProductProps) {
  const chosen = useChoice(product, reload, atOnce)
  const alone = isSinglePage()
  const { pictures, tint } = product
  useEffect(() => {
    if (!alone && pictures[0]) cardPicture(pictures[0], tint)
  }, [alone, pictures[0], tint])
  return (
    <View className={alone ? 'product is-alone' : 'product'}>
      <Pictures pictures={pictures} name={product.name} tint={tint} />
      <Summary product={product}>
        <Rows
          product={product}
          chosenWords={chosen.sku?.specs.join('·')}
          onChoose={() => (alone ? say(enterWords) : chosen.openFor('choose'))}
        />
        {alone ? <EnterLine /> : <ShareBar share={shareOf(product.id, product)} />}
      </Summary>
      <Details pictures={product.detailPictures} />
      {alone ? null : <BuyBar product={product} pieces={chosen.pieces} onOpen={chosen.openFor} />}
      {alone ? null : <SkuSheet product={product} chosen={chosen} />}
    </View>
  )
}

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { ProductView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { enterWords } from '../../shared/go'
import { yuanShort } from '../../shared/money'
import { codeIn, pathWith, promotedTitle, withCode } from '../../shared/share-code'
import { ErrorBox } from '../../shared/ui/error-box'
import { Gone } from '../../shared/ui/gone'
import { PageRoot } from '../../shared/ui/page-root'
import { useQuery } from '../../shared/use-query'
import { cardPicture } from '../../shared/wx/card-picture'
import { say } from '../../shared/wx/say'
import { isSinglePage } from '../../shared/wx/scene'
import { type Share, useShare } from '../../shared/wx/share'
import { EnterLine } from '../goods-list/enter-line'
import { PromotedLine } from '../lead/promoted-line'
import { type Led, useLead } from '../lead/use-lead'
import { BuyBar } from './buy-bar'
import { ClosedLine } from './closed-line'
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
      <ProductByQuery />
    </PageRoot>
  )
}

/** The product that the query names, or else the one that its share code is about. */
function ProductByQuery() {
  const { id, choose, ...query } = useRouter().params
  const code = codeIn(query)
  const led = useLead(code)
  const { look, retry } = led
  if (id === undefined && code) {
    if (look.state === 'loading') return <ProductSkeleton />
    if (look.state === 'failed') {
      return <ErrorBox error={look.error} unchanged="购物车和订单都没有变。" onRetry={retry} />
    }
  }
  const meant = look.state === 'ready' ? look.value.productId : undefined
  return <ProductById id={id ?? meant ?? ''} led={led} atOnce={choose === '1'} />
}

interface ProductByIdProps {
  id: string
  led: Led
  /** Whether the sheet opens with the page. */
  atOnce: boolean
}

function ProductById({ id, led, atOnce }: ProductByIdProps) {
  const { query, retry, reload } = useQuery('product.show', { productId: id })
  const product = query.state === 'ready' ? query.value : undefined
  useShare(() => shareOf(id, product, led))

  if (query.state === 'loading') return <ProductSkeleton />
  if (query.state === 'failed') {
    if (query.error === 'bad_input' || query.error === 'product_not_found') return <Gone />
    const onRetry = () => {
      led.retry()
      return retry()
    }
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={onRetry} />
  }
  return <Product product={query.value} led={led} reload={reload} atOnce={atOnce} />
}

/** A card says what it is, when the goods tell one, why, and whose sharing it still is. */
function shareOf(id: string, product: ProductView | undefined, { lead, passedOn: code }: Led): Share {
  const picture = product?.pictures[0]
  const title = product ? [product.name, product.story].filter(Boolean).join('｜') : '熟人小店'
  return {
    title: promotedTitle(title, lead?.name),
    path: pathWith(routes.product(id), withCode('', code)),
    query: withCode(`id=${encodeURIComponent(id)}`, code),
    ...(picture ? { picture, tint: product?.tint } : {}),
  }
}

/** The SKU in words, and the price that goes with it where 立即购买 leads straight to checkout. */
const chosenWords = ({ sku, again }: ReturnType<typeof useChoice>): string => {
  const words = sku?.specs.join('·') ?? ''
  return sku && again && words ? `上次选的 ${words} ${yuanShort(sku.priceFen)}` : words
}

interface ProductProps extends Omit<ProductByIdProps, 'id'> {
  product: ProductView
  reload: () => void
}

function Product({ product, led, reload, atOnce }: ProductProps) {
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
        <PromotedLine lead={led.lead} />
        <ClosedLine />
        <Rows
          product={product}
          chosenWords={chosenWords(chosen)}
          onChoose={() => (alone ? say(enterWords) : chosen.openFor('choose'))}
        />
        {alone ? <EnterLine /> : <ShareBar share={shareOf(product.id, product, led)} />}
      </Summary>
      <Details pictures={product.detailPictures} />
      {alone ? null : <BuyBar product={product} pieces={chosen.pieces} onOpen={chosen.openFor} />}
      {alone ? null : <SkuSheet product={product} chosen={chosen} />}
    </View>
  )
}

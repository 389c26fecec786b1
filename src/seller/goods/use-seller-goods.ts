import { useState } from 'react'
import type { SellerProductCard } from '../../../types/api/catalog'
import { call } from '../../shared/call'
import { sayUndoable } from '../../shared/say-undoable'
import { usePages } from '../../shared/use-pages'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { useLaidOver } from '../shell/use-laid-over'

const noProducts: SellerProductCard[] = []

/** The goods on sale or off sale. What was changed stays in its place until the list is asked again, to be taken back. */
export function useSellerGoods() {
  const [onSale, setOnSale] = useState(true)
  const [words, setWords] = useState('')
  const { query, more, restart, reload } = usePages('seller_product.list', {
    onSale,
    ...(words && { words }),
  })
  const { values: changed, lay } = useLaidOver<SellerProductCard>(
    query.state === 'ready' ? query.first : undefined,
  )
  const take = (product: SellerProductCard) => lay(product.id, product)

  const put = async (product: SellerProductCard, to: boolean): Promise<boolean> => {
    const reply = await call('product.set_on_sale', { productId: product.id, onSale: to })
    if (reply.ok) take({ ...product, onSale: reply.value.onSale })
    else say(`没有改：${errorWords[reply.error]}`)
    return reply.ok
  }
  const switchSale = async (product: SellerProductCard) => {
    const to = !product.onSale
    if (!(await put(product, to))) return
    sayUndoable({
      words: to ? `${product.name} 上架了` : `${product.name} 下架了，买家看不到了`,
      undo: async () => void (await put(product, !to)),
    })
  }
  const listed = query.state === 'ready' ? query.pages.flatMap(({ products }) => products) : noProducts
  return {
    ...{ query, more, restart, reload, onSale, setOnSale, words, setWords, take, switchSale },
    products: listed.map(product => changed[product.id] ?? product),
  }
}

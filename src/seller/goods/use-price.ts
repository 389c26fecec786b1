import { useState } from 'react'
import type { SellerProductCard } from '../../../types/api/catalog'
import { call } from '../../shared/call'
import { yuanShort } from '../../shared/money'
import { sayUndoable } from '../../shared/say-undoable'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

export type SellerSku = SellerProductCard['skus'][number]

/** One SKU whose price is being changed, and its product. */
export interface Priced {
  product: SellerProductCard
  sku: SellerSku
}

/** The product with the price that the server told. */
export const withPrice = (product: SellerProductCard, skuId: string, priceFen: SellerSku['priceFen']) => ({
  ...product,
  skus: product.skus.map(sku => (sku.id === skuId ? { ...sku, priceFen } : sku)),
})

interface Hears {
  onPriced: (product: SellerProductCard) => void
  /** Somebody else changed it first: the list must be asked anew. */
  onMoved: () => void
  onDone: () => void
}

/**
 * Gives a SKU another price, on the price that was seen. A repeat finds it as wished and changes nothing, so no request id is
 * needed. `refused` is why not, to be read in place.
 */
export function usePrice({ product, sku }: Priced, { onPriced, onMoved, onDone }: Hears) {
  const [refused, setRefused] = useState('')
  const set = async (priceFen: number, wasFen: number) => {
    const reply = await call('product.set_price', { productId: product.id, skuId: sku.id, priceFen, wasFen })
    if (reply.ok) onPriced(withPrice(product, sku.id, reply.value.priceFen))
    return reply
  }
  const undo = async (priceFen: number) => {
    const reply = await set(sku.priceFen, priceFen)
    if (!reply.ok) say(reply.error === 'price_changed' ? '撤不回了：价格又改过' : errorWords[reply.error])
  }
  const save = useAction(async (priceFen: number) => {
    setRefused('')
    const reply = await set(priceFen, sku.priceFen)
    if (reply.ok) {
      onDone()
      sayUndoable({
        words: `${product.name} ${sku.spec} ${yuanShort(sku.priceFen)} → ${yuanShort(priceFen)}`,
        undo: () => undo(priceFen),
      })
    } else if (reply.error === 'price_changed') {
      setRefused('没有改：这个价格刚被改过。上面是最新的，看过再改。')
      onMoved()
    } else setRefused(`没有改：${errorWords[reply.error]}`)
  })
  return { save, refused }
}

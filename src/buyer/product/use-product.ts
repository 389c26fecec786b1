import { useState } from 'react'
import type { ProductView, SkuView } from '../../../types/api/catalog'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { keepBasket } from '../../shared/basket'
import { call } from '../../shared/call'
import { cartPieces, setCartPieces } from '../../shared/cart-count'
import { useAction } from '../../shared/use-action'
import { useGoOnce } from '../../shared/use-go-once'
import { useReturn } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { boughtLast } from './bought-last'
import { type Choice, choose, chosenSku, startChoice } from './sku-choice'

/** What the sheet was opened for: its button then says so; just to choose, it has both. */
export type Intent = 'add' | 'buy' | 'choose'

/** The choice of one product and what is done with it; `atOnce` the sheet stands open from the start. */
export function useChoice(product: ProductView, reload: () => void, atOnce: boolean) {
  const [bought, setBought] = useState(() => boughtLast(product.id))
  const [choice, setChoice] = useState<Choice>(() => startChoice(product, bought))
  const [wanted, setWanted] = useState(1)
  const [open, setOpen] = useState(atOnce)
  const [intent, setIntent] = useState<Intent>(atOnce ? 'choose' : 'add')
  const [pieces, setPieces] = useState(cartPieces)
  const goOnce = useGoOnce()
  useReturn(() => {
    setPieces(cartPieces())
    setBought(boughtLast(product.id))
  })

  const sku = chosenSku(product, choice)
  const again = sku !== undefined && sku.id === bought && sku.available > 0
  // With nothing left to decide a sheet would only cost taps: how many is asked at checkout.
  const decided = again || product.skus.length === 1
  const most = Math.min(sku?.available ?? LIMITS.quantityPerLine, LIMITS.quantityPerLine)
  const quantity = Math.max(1, Math.min(wanted, most))

  const add = async (chosen: SkuView) => {
    const { id: skuId, priceFen } = chosen
    const reply = await call('cart.add', { productId: product.id, skuId, quantity, priceFen })
    if (!reply.ok) return say(errorWords[reply.error])
    setCartPieces(cartPieces() + quantity)
    setPieces(cartPieces())
    setOpen(false)
    say('已放进购物车')
  }
  const buy = async (chosen: SkuView) => {
    keepBasket({ from: 'product', lines: [lineOf(product, chosen, quantity)] })
    setOpen(false)
    await goOnce(routes.checkout)
  }
  const confirm = useAction(async (what: 'add' | 'buy') => {
    if (!sku) return say(missingWords(product, choice))
    if (sku.available <= 0) return say(errorWords.out_of_stock)
    if (what === 'add') await add(sku)
    else await buy(sku)
  })
  const openFor = (what: Intent) => {
    if (what === 'buy' && decided) return void confirm.run('buy')
    setIntent(what)
    setOpen(true)
    reload()
  }
  return {
    choice,
    again,
    sku,
    quantity,
    most,
    open,
    intent,
    pieces,
    confirm,
    setQuantity: setWanted,
    choose: (axis: number, value: string) => setChoice(now => choose(product, now, axis, value)),
    openFor,
    close: () => setOpen(false),
  }
}

/** What is still to be chosen; all of it is where the combination was taken off sale meanwhile. */
function missingWords({ specNames }: ProductView, choice: Choice): string {
  const open = specNames.filter((_, axis) => !choice[axis])
  return open.length > 0 ? `请先选${open.join('和')}` : '这种规格没有了，换一种看看'
}

const lineOf = (product: ProductView, sku: SkuView, quantity: number) => ({
  productId: product.id,
  skuId: sku.id,
  name: product.name,
  spec: sku.specs.join(' '),
  picture: sku.picture ?? product.pictures[0] ?? '',
  quantity,
  available: sku.available,
  priceFen: sku.priceFen,
  noReturn: product.noReturn,
})

import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ProductCard as Card } from '../../../types/api/catalog'
import { yuanParts } from '../money'
import { pictureUrl } from '../wx/picture'
import { firstTwo } from './letters'
import { withinBytes } from './within-bytes'

/** More than two lines of a name, one of what is said about it, and a label that tells which goods it is about. */
const nameBytes = 90
const subBytes = 54
const labelBytes = 42

interface ProductCardProps {
  product: Card
  onOpen: (product: Card) => void
  /** The round button: into the cart, or into the favourites when sold out. */
  onPick: (product: Card) => void
  /** In a list of what is kept, whether it still is: then the round button is its heart. */
  kept?: boolean | undefined
}

/**
 * One product in a grid or a list. Compiled to a template of its own (`compileMode`), with ¥, the ribbon, 起 and the
 * round button's shape drawn by the style sheet, because every node here is sent as many times as there are goods.
 */
export function ProductCard({ product, onOpen, onPick, kept }: ProductCardProps) {
  const { id, name, sub, picture, tint, soldOut } = product
  const [broken, setBroken] = useState(picture === '')
  const { whole, part } = yuanParts(product.fromFen)
  const fraction = part === '00' ? '' : `.${part}`
  const state = soldOut ? 'goods is-sold-out' : 'goods'
  const price = product.priceVaries ? 'goods-price goods-varies' : 'goods-price'
  const ground = tint ? `background:${tint}` : ''
  const source = broken ? '' : pictureUrl(picture)
  const letters = broken ? firstTwo(name) : ''
  const shortName = withinBytes(name, nameBytes)
  const shortSub = withinBytes(sub, subBytes)
  const { add, addLabel } = roundButton(product, kept)
  return (
    <View compileMode className={state}>
      <View
        id={`card-${id}`}
        className="goods-open"
        hoverClass="is-pressed"
        ariaRole="link"
        onClick={() => onOpen(product)}
      >
        <View className="goods-picture" style={ground}>
          <Image
            className="picture-image"
            src={source}
            mode="aspectFill"
            lazyLoad
            onError={() => setBroken(true)}
          />
          <View className="picture-letters">{letters}</View>
        </View>
        <View className="goods-words">
          <View className="goods-name">{shortName}</View>
          <View className="goods-sub">{shortSub}</View>
          <View className={price}>
            {whole}
            <Text className="goods-part">{fraction}</Text>
          </View>
        </View>
      </View>
      <View
        id={`add-${id}`}
        className={add}
        hoverClass="is-pressed"
        ariaRole="button"
        ariaLabel={addLabel}
        onClick={() => onPick(product)}
      />
    </View>
  )
}

/** The look of the round button, and what it does in words. */
function roundButton({ name: whole, soldOut }: Card, kept: boolean | undefined) {
  const name = withinBytes(whole, labelBytes)
  if (kept) return { add: 'goods-add icon-heart-on', addLabel: `取消收藏${name}` }
  return soldOut || kept === false
    ? { add: 'goods-add icon-heart', addLabel: `收藏${name}` }
    : { add: 'goods-add icon-plus', addLabel: `加购${name}` }
}

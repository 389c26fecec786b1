import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { ProductCard as Card } from '../../../types/api/catalog'
import { useFolding } from '../../shared/folding/use-folding'
import { ProductCard } from '../../shared/ui/product-card'
import { openProduct, pickProduct } from './pick'

/** WeChat's own audit asks for at most 60 children of a node: ten pages share one. */
const pagesPerGroup = 10

/** The hearts of a list of what is kept: full or empty, and the tap that changes it. */
export interface Hearts {
  isKept: (product: Card) => boolean
  onTap: (product: Card) => void
}

interface GoodsPagesProps {
  /** Names the list: the start of its pages' ids. */
  name: string
  /** Two columns of cards, or one of rows. */
  look: 'grid' | 'rows'
  pages: Card[][]
  hearts?: Hearts
}

/** Goods that go on: every page of them in a box of its own, which keeps its height when its cards are far away. */
export function GoodsPages({ name, look, pages, hearts }: GoodsPagesProps) {
  const idOf = useCallback((page: number) => `${name}-page-${page}`, [name])
  const heights = useFolding(idOf, pages.length)
  const box = (products: Card[], page: number) => {
    const height = heights[page]
    return (
      <View
        key={idOf(page)}
        id={idOf(page)}
        className={`goods-${look}`}
        style={height === undefined ? '' : `height:${height}px`}
      >
        {height === undefined
          ? products.map(product => (
              <ProductCard
                key={product.id}
                product={product}
                onOpen={openProduct}
                onPick={hearts?.onTap ?? pickProduct}
                kept={hearts?.isKept(product)}
              />
            ))
          : null}
      </View>
    )
  }
  const groups = Math.ceil(pages.length / pagesPerGroup)
  return Array.from({ length: groups }, (_, group) => {
    const first = group * pagesPerGroup
    return (
      <View key={idOf(first)}>
        {pages.slice(first, first + pagesPerGroup).map((products, nth) => box(products, first + nth))}
      </View>
    )
  })
}

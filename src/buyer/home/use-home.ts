import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CategoryView, ProductCard, ShopView } from '../../../types/api/catalog'
import { type CallError, call } from '../../shared/call'
import { keepShop } from '../../shared/shop'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** All that the home page shows, in one object: one change, one setData. */
export interface Home {
  shop: ShopView
  categories: CategoryView[]
  /** Absent while all goods are shown. */
  categoryId?: string
  products: ProductCard[]
  /** Where the next page begins; absent when there is none. */
  after?: string
}

type HomeQuery = { state: 'loading' } | { state: 'failed'; error: CallError } | { state: 'ready'; home: Home }

/** The home page's goods: opened in one call, grown page by page, narrowed to one category. */
export function useHome() {
  const [query, setQuery] = useState<HomeQuery>({ state: 'loading' })
  const turn = useRef(0)
  const home = query.state === 'ready' ? query.home : undefined

  const open = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const reply = await call('shop.home', {})
    if (mine !== turn.current) return
    if (!reply.ok)
      return setQuery(before => (before.state === 'ready' ? before : { state: 'failed', error: reply.error }))
    const { shop, categories, page } = reply.value
    setQuery({ state: 'ready', home: { shop, categories, ...page } })
    keepShop(shop)
    Taro.setNavigationBarTitle({ title: shop.name })
  }, [])

  /** Fetches goods of a category from `after` on, behind those that stand already. */
  const fetchPage = async (base: Home) => {
    turn.current += 1
    const mine = turn.current
    const { categoryId, after } = base
    const reply = await call('product.list', {
      ...(categoryId ? { categoryId } : {}),
      ...(after ? { after } : {}),
    })
    if (mine !== turn.current) return
    if (!reply.ok) return say(errorWords[reply.error])
    const { after: _, ...rest } = base
    const products = [...base.products, ...reply.value.products]
    setQuery({ state: 'ready', home: { ...rest, ...reply.value, products } })
  }

  useEffect(() => {
    open()
  }, [open])

  return {
    query,
    open,
    retry: () => {
      setQuery({ state: 'loading' })
      return open()
    },
    more: () => (home?.after ? fetchPage(home) : undefined),
    narrow: (categoryId?: string) =>
      home &&
      fetchPage({
        shop: home.shop,
        categories: home.categories,
        products: [],
        ...(categoryId ? { categoryId } : {}),
      }),
  }
}

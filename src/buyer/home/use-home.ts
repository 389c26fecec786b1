import { useCallback, useEffect, useRef, useState } from 'react'
import type { CategoryView, ProductCard, SeasonView, ShopView } from '../../../types/api/catalog'
import { type CallError, call } from '../../shared/call'
import { keepShop } from '../../shared/shop'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { nameThePage } from '../../shared/wx/title'
import { withPage } from '../goods-list/grown'
import { nextGoods } from '../goods-list/next-goods'

/** All that the home page shows, in one object: one change, one setData. */
export interface Home {
  shop: ShopView
  season?: SeasonView
  categories: CategoryView[]
  /** When it was asked for, by the phone's clock. */
  at: number
  pages: ProductCard[][]
  /** Where the next page begins; absent when there is none. */
  after?: string
}

type HomeQuery = { state: 'loading' } | { state: 'failed'; error: CallError } | { state: 'ready'; home: Home }

/** The home page's goods: opened in one call, grown page by page. */
export function useHome() {
  const [query, setQuery] = useState<HomeQuery>({ state: 'loading' })
  const turn = useRef(0)
  const growing = useRef(false)

  /** Asks anew; what was there stays when there is no answer, and why there is none is handed back. */
  const open = useCallback(async (): Promise<CallError | undefined> => {
    turn.current += 1
    growing.current = false
    const mine = turn.current
    const reply = await call('shop.home', {})
    if (mine !== turn.current) return undefined
    if (!reply.ok) {
      setQuery(before => (before.state === 'ready' ? before : { state: 'failed', error: reply.error }))
      return reply.error
    }
    const { page, ...front } = reply.value
    const { products: items, ...rest } = page
    const goods = withPage({ pages: [] }, { items, ...rest })
    setQuery({ state: 'ready', home: { ...front, at: Date.now(), ...goods } })
    keepShop(front.shop, front.categories)
    nameThePage(front.shop.name)
    return undefined
  }, [])

  const more = async () => {
    if (query.state !== 'ready' || !query.home.after || growing.current) return
    const { after, ...home } = query.home
    const mine = turn.current
    growing.current = true
    const reply = await nextGoods({ sort: 'rank' }, after)
    if (mine !== turn.current) return
    growing.current = false
    if (!reply.ok) return say(errorWords[reply.error])
    const { products: items, ...rest } = reply.value
    setQuery({ state: 'ready', home: { ...home, ...withPage(home, { items, ...rest }) } })
  }

  useEffect(() => {
    open()
  }, [open])

  return {
    query,
    open,
    more,
    retry: () => {
      setQuery({ state: 'loading' })
      return open()
    },
  }
}

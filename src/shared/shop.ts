import { create } from 'zustand'
import type { CategoryView, ShopView } from '../../types/api/catalog'
import { type CallError, call } from './call'

/** What the phone knows of the shop: the home page brings it, pages opened from a card ask for it. */
const useStore = create<{ shop?: ShopView; categories?: CategoryView[] }>(() => ({}))

export const keepShop = (shop: ShopView, categories: CategoryView[]): void =>
  useStore.setState({ shop, categories })

/** The shop as last seen; undefined until somebody asked. */
export const useShop = (): ShopView | undefined => useStore(({ shop }) => shop)

/** As `useShop`, outside a component. */
export const knownShop = (): ShopView | undefined => useStore.getState().shop

/** Its categories as last seen. */
export const useCategories = (): CategoryView[] | undefined => useStore(({ categories }) => categories)

/** Asks for the shop unless it is known and open. Answers with why not when it cannot be had. */
export async function askShop(): Promise<CallError | undefined> {
  const { shop } = useStore.getState()
  return shop && !shop.closed ? undefined : reloadShop()
}

/** Asks for the shop anew; what was known stays until the answer is here. Answers with why not when there is none. */
export async function reloadShop(): Promise<CallError | undefined> {
  const reply = await call('shop.home', {})
  if (!reply.ok) return reply.error
  keepShop(reply.value.shop, reply.value.categories)
  return undefined
}

import { useCallback, useEffect, useState } from 'react'
import type { CallError } from '../../shared/call'
import { askShop, useShop } from '../../shared/shop'

/** The shop, asked for when this page was opened without the home page: without it nobody knows the freight. */
export function useAskedShop() {
  const shop = useShop()
  const [error, setError] = useState<CallError>()
  const ask = useCallback(async () => {
    setError(undefined)
    setError(await askShop())
  }, [])
  useEffect(() => {
    ask()
  }, [ask])
  return { shop, error: shop ? undefined : error, ask }
}

import { useQuery } from '../../shared/use-query'
import { PayeeRow } from './payee-row'

/** Who was recorded to be paid, where nothing can be asked for: so that it can be deleted all the same. */
export function Registered() {
  const { query, show } = useQuery('payee.me', {})
  if (query.state !== 'ready' || !query.value.identity) return null
  return <PayeeRow identity={query.value.identity} onForgotten={show} />
}

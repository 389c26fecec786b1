import type { Answer } from '../../../types/api'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { AllShipped } from './all-shipped'
import type { JustSent } from './just-sent'
import { OrderToShip } from './order-to-ship'

interface ToShipProps {
  /** Which order; '' = the one that has waited longest. */
  number: string
  /** What was shipped before it, on this page. */
  sent: JustSent | undefined
  onOpen: (number?: string) => void
  onSent: (sent: JustSent) => void
}

/** The order to pack now, as soon as it and the carriers are known. */
export function ToShip({ number, sent, onOpen, onSent }: ToShipProps) {
  const { query, retry, reload, show } = useQuery('shipping.next', number ? { number } : {})
  const { query: carriers, retry: askCarriers } = useQuery('shipping.carriers', {})
  const failed = [query, carriers].find(({ state }) => state === 'failed')
  if (failed?.state === 'failed') {
    const again = () => {
      retry()
      askCarriers()
    }
    return <ErrorBox error={failed.error} unchanged="订单都还在，没有多发也没有少发。" onRetry={again} />
  }
  if (query.state !== 'ready' || carriers.state !== 'ready') return <Skeleton />
  const { order, place, of, next } = query.value
  if (!order) return <AllShipped sent={sent} />
  return (
    <OrderToShip
      key={stageOf(order)}
      order={order}
      queue={{ place, of, ...(next && { next }) }}
      usual={carriers.value.usual}
      sent={sent}
      onOpen={onOpen}
      onSent={onSent}
      onMoved={reload}
      onCorrected={corrected => show({ ...query.value, order: corrected })}
    />
  )
}

/** Another parcel or a refund meanwhile: then what was filled in no longer fits. */
const stageOf = ({ number, state, lines }: NonNullable<Answer<'shipping.next'>['order']>): string =>
  [number, state, ...lines.map(({ left, kept }) => `${left}-${kept}`)].join(' ')

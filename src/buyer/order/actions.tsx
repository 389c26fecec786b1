import { View } from '@tarojs/components'
import type { OrderAction, OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { actionWords } from '../../shared/words'
import type { Confirming } from './use-confirming'

interface ActionsProps {
  order: OrderView
  /** While it is being found out how the order stands, nothing may be done; asked in vain, paying is not what is called for. */
  confirming: Confirming
  busy: boolean
  onAct: (action: OrderAction) => void
}

const ids: Record<OrderAction, string> = {
  pay: 'pay',
  cancel: 'cancel-order',
  receive: 'receive',
  cancel_paid: 'cancel-paid',
  ask_after_sale: 'ask-after-sale',
}
const kinds: Record<OrderAction, 'main' | 'line'> = {
  pay: 'main',
  cancel: 'line',
  receive: 'main',
  cancel_paid: 'line',
  ask_after_sale: 'line',
}
/** The main one stands right, under the thumb. */
const order: OrderAction[] = ['cancel', 'cancel_paid', 'ask_after_sale', 'receive', 'pay']

/** The buttons at the foot, from what the server allows; none where nothing must be done. */
export function Actions({ order: { number, state, actions }, confirming, busy, onAct }: ActionsProps) {
  const asking = confirming === 'asking'
  const shown = asking ? [] : order.filter(action => actions.includes(action))
  const reviews = !asking && (state === 'received' || state === 'completed')
  return (
    <View className={shown.length > 0 || reviews ? 'foot foot-orders' : 'foot foot-none'}>
      {shown.map(action => (
        <Button
          key={action}
          id={ids[action]}
          kind={confirming === 'unheard' ? 'line' : kinds[action]}
          className="grow"
          busy={busy}
          onTap={() => onAct(action)}
        >
          {actionWords[action]}
        </Button>
      ))}
      {reviews ? (
        <Button
          id="write-review"
          kind="soft"
          className="grow"
          onTap={() => void go(routes.writeReview(number))}
        >
          写评价
        </Button>
      ) : null}
    </View>
  )
}

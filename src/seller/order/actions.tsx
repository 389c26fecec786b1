import { View } from '@tarojs/components'
import type { SellerOrderAction, SellerOrderView } from '../../../types/api/seller-order'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'

/** The main one stands right, under the thumb. */
const shown: readonly { action: SellerOrderAction; kind: 'main' | 'soft' | 'line'; words: string }[] = [
  { action: 'refund', kind: 'line', words: '退款' },
  { action: 'reprice', kind: 'soft', words: '改价' },
  { action: 'ship', kind: 'main', words: '去发货' },
]

interface ActionsProps {
  order: SellerOrderView
  /** It is being asked what is left to give back. */
  busy: boolean
  onRefund: () => void
  onReprice: () => void
}

/** The buttons at the foot, from what the server allows. */
export function Actions({ order: { number, actions }, busy, onRefund, onReprice }: ActionsProps) {
  const taps = { refund: onRefund, reprice: onReprice, ship: () => void go(routes.ship(number)) }
  const allowed = shown.filter(({ action }) => actions.includes(action))
  if (allowed.length === 0) return null
  return (
    <View className="foot">
      {allowed.map(({ action, kind, words }) => (
        <Button
          key={action}
          id={`${action}-order`}
          kind={kind}
          className="grow"
          busy={busy && action === 'refund'}
          onTap={taps[action]}
        >
          {words}
        </Button>
      ))}
    </View>
  )
}

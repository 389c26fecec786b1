import { View } from '@tarojs/components'
import type { SellerOrderAction, SellerOrderView } from '../../../types/api/seller-order'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import type { Open } from './use-seller-order'

/** The main one stands right, under the thumb. */
const shown: readonly { action: SellerOrderAction; kind: 'main' | 'soft' | 'line'; words: string }[] = [
  { action: 'refund', kind: 'line', words: '退款' },
  { action: 'reprice', kind: 'soft', words: '改价' },
  { action: 'ship', kind: 'main', words: '去发货' },
]

/** The buttons at the foot, from what the server allows. */
export function Actions({
  order: { number, actions },
  onOpen,
}: {
  order: SellerOrderView
  onOpen: (sheet: Open) => void
}) {
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
          onTap={() => (action === 'ship' ? void go(routes.ship(number)) : onOpen(action))}
        >
          {words}
        </Button>
      ))}
    </View>
  )
}

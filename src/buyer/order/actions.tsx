import { View } from '@tarojs/components'
import type { OrderAction } from '../../../types/api/order'
import { Button } from '../../shared/ui/button'
import { actionWords } from '../../shared/words'

interface ActionsProps {
  /** What the server allows now; the screen adds no rule of its own. */
  actions: OrderAction[]
  busy: boolean
  onAct: (action: OrderAction) => void
}

const ids: Record<OrderAction, string> = { pay: 'pay', cancel: 'cancel-order', receive: 'receive' }
const kinds: Record<OrderAction, 'main' | 'line'> = { pay: 'main', cancel: 'line', receive: 'main' }
/** The main one stands right, under the thumb. */
const order: OrderAction[] = ['cancel', 'receive', 'pay']

/** The buttons at the foot; none where nothing must be done. */
export const Actions = ({ actions, busy, onAct }: ActionsProps) => (
  <View className={actions.length > 0 ? 'foot' : 'foot foot-none'}>
    {order
      .filter(action => actions.includes(action))
      .map(action => (
        <Button
          key={action}
          id={ids[action]}
          kind={kinds[action]}
          className="grow"
          busy={busy}
          onTap={() => onAct(action)}
        >
          {actionWords[action]}
        </Button>
      ))}
  </View>
)

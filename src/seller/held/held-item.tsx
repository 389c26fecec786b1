import { Text, View } from '@tarojs/components'
import type { HeldCard } from '../../../types/api/credit-views'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { holdWords } from '../credit/credit-words'
import { CreditedOrder } from '../credit/credited-order'

interface HeldItemProps {
  held: HeldCard
  isOwner: boolean
}

/** One commission that waits: whose, how much, why, and the way to the order, where the owner looks at it. */
export function HeldItem({ held, isOwner }: HeldItemProps) {
  const { number, name, why, earnFen, over } = held
  return (
    <View id={`held-credit-${number}`} className="card credit-card">
      <View className="row row-apart credit-sum">
        <Text className="title grow">{name}</Text>
        <Text className="title">{yuan(earnFen)}</Text>
      </View>
      <View className="credit-said">{holdWords(why)}</View>
      <View className="small middling">
        {over ? '订单已经结束，核对了佣金才放出来' : '核对以前，佣金不放出来'}
      </View>
      <CreditedOrder id={`held-order-${number}`} order={held}>
        {isOwner ? (
          <Button id={`look-at-${number}`} kind="soft" onTap={() => void go(routes.sellerOrder(number))}>
            去核对
          </Button>
        ) : null}
      </CreditedOrder>
    </View>
  )
}

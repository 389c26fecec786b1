import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ContestCard } from '../../../types/api/credit-views'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'
import './credit.scss'

interface CreditedOrderProps {
  /** Of the way to the order. */
  id: string
  order: Pick<ContestCard, 'number' | 'placedAt' | 'lines'>
  /** What is done about it, beside the way to the order. */
  children: ReactNode
}

/** The foot of a card in the lists of credits: what was bought, the way to the order, and what is done about it. */
export const CreditedOrder = ({ id, order: { number, placedAt, lines }, children }: CreditedOrderProps) => (
  <View>
    <View className="small quiet">
      {lines.map(line => `${line.name} ${line.spec} ×${line.quantity}`).join('，')}
    </View>
    <View className="row row-apart credit-card-deeds">
      <Tap id={id} className="credit-order" role="link" onTap={() => void go(routes.sellerOrder(number))}>
        <Text className="credit-number">{number}</Text>
        <Text className="small quiet">{moment(placedAt, Date.now())} 下单</Text>
      </Tap>
      {children}
    </View>
  </View>
)

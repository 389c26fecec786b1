import { View } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Tap } from '../../shared/ui/tap'
import { useQuery } from '../../shared/use-query'
import { CreditLine } from '../orders/credit-line'

const shownAtMost = 3

/** The latest orders that one's cards led to. Without an answer the card is missing, nothing else. */
export function Recent() {
  const { query } = useQuery('credit.mine', {})
  if (query.state !== 'ready') return <View />
  const { credits } = query.value
  return (
    <View id="recent" className="card card-padded">
      <View className="title">最近的订单</View>
      {credits.length === 0 ? (
        <View className="small middling">还没有。朋友从分享的卡片进来买了，这里就能看到。</View>
      ) : (
        credits.slice(0, shownAtMost).map(credit => (
          <Tap
            key={credit.number}
            id={`recent-${credit.number}`}
            className="recent-row"
            role="link"
            onTap={() => void go(routes.distributorOrders)}
          >
            <CreditLine credit={credit} />
          </Tap>
        ))
      )}
    </View>
  )
}

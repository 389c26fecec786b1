import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { errorWords } from '../../shared/words'
import type { Refused } from './use-checkout'

/** Why the order was not taken, about which goods, and what that did not touch. */
export function RefusedBox({ refused }: { refused: Refused | undefined }) {
  if (!refused) return null
  const { error, goods } = refused
  return (
    <View id="refused" className="card refused" ariaRole="alert">
      <View className="refused-words">
        <Icon name="warn" className="small-icon refused-icon" />
        <View className="grow">
          {goods.length > 0 ? `${goods.join('、')}：` : ''}
          {errorWords[error]}。{unchanged(error)}
        </View>
      </View>
      {error === 'too_many_unpaid' || error === 'request_reused' ? (
        <Button id="see-orders" kind="line" onTap={() => Taro.navigateTo({ url: routes.orders('unpaid') })}>
          看看我的订单
        </Button>
      ) : null}
    </View>
  )
}

/** Without an answer nobody knows yet: then the sentence says how to find out, and that it is safe. */
const unchanged = (error: Refused['error']): string =>
  error === 'offline' || error === 'busy' || error === 'internal'
    ? '没有扣钱，再点一次不会重复下单。'
    : error === 'request_reused'
      ? '没有重复下单，也没有扣钱。'
      : '还没有下单，也没有扣钱。'

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { errorWords } from '../../shared/words'
import type { Refused } from './use-checkout'

interface RefusedBoxProps {
  refused: Refused | undefined
  /** Goes on without the goods it was about. */
  onTakeOut: () => void
}

/** Why the order was not taken, about which goods, what that did not touch, and the way out. */
export function RefusedBox({ refused, onTakeOut }: RefusedBoxProps) {
  // It stands at the end of the page, which may be below the screen.
  useEffect(() => {
    if (refused) void Taro.pageScrollTo({ selector: '#refused', offsetTop: -200 })
  }, [refused])
  if (!refused) return null
  const { error, goods } = refused
  return (
    <View id="refused" className="card refused" ariaRole="alert">
      <View className="refused-words">
        <Icon name="warn" className="small-icon refused-icon" />
        <View className="grow">
          {goods.length > 0 ? `${goods.map(({ name }) => name).join('、')}：` : ''}
          {errorWords[error]}。{unchanged(error)}
        </View>
      </View>
      <WayOut refused={refused} onTakeOut={onTakeOut} />
    </View>
  )
}

/** These goods cannot be had as they were asked for: go on without them, or see what there still is. */
const gone = new Set<string>(['out_of_stock', 'off_sale', 'sku_not_found'])

function WayOut({ refused, onTakeOut }: { refused: Refused; onTakeOut: () => void }) {
  const { error, goods, somethingLeft } = refused
  if (error === 'too_many_unpaid' || error === 'request_reused') {
    return (
      <Button id="see-orders" kind="line" onTap={() => void go(routes.orders('unpaid'))}>
        看看我的订单
      </Button>
    )
  }
  if (!gone.has(error) || goods.length === 0) return null
  return somethingLeft ? (
    <Button id="without-gone" kind="line" onTap={onTakeOut}>
      先不买这些，买其余的
    </Button>
  ) : (
    <Button id="back-to-choose" kind="line" onTap={() => void Taro.navigateBack()}>
      回去看看还有多少
    </Button>
  )
}

/** Without an answer nobody knows yet: then the sentence says how to find out, and that it is safe. */
const unchanged = (error: Refused['error']): string =>
  error === 'offline' || error === 'busy' || error === 'internal'
    ? '没有扣钱，再点一次不会重复下单。'
    : error === 'request_reused'
      ? '没有重复下单，也没有扣钱。'
      : '还没有下单，也没有扣钱。'

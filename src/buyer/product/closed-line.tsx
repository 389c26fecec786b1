import { View } from '@tarojs/components'
import { useShop } from '../../shared/shop'
import { Notice } from '../../shared/ui/notice'

/** Whoever comes by a card has not seen the front, where the shop says that it is closed. */
export function ClosedLine() {
  const closed = useShop()?.closed
  return (
    <View>
      {closed ? <Notice id="shop-closed" words={`店家歇业中：${closed}。先收藏，开门再买。`} /> : null}
    </View>
  )
}

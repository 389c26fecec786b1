import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { DistributorMeView, DistributorState } from '../../../types/api/distributor'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'

const stands: Record<DistributorState, { title: string; words: string }> = {
  applied: { title: '已经申请', words: '等店家看过，这里就能看到结果。不用再申请。' },
  rejected: { title: '店家没有通过', words: '改好了可以在下面再申请，店家会再看一次。' },
  active: { title: '可以开始推广了', words: '选一样喜欢的，发给可能也喜欢的朋友。' },
  suspended: { title: '推广暂停了', words: '新的单暂时不记佣金；已经记上的不变。有疑问请联系店家。' },
}

/** How the application stands, why, and where to go on. */
export function Standing({ me: { state, reason } }: { me: DistributorMeView }) {
  if (state === 'none') return null
  const { title, words } = stands[state]
  return (
    <View id="join-state" className="card card-padded" ariaRole="status">
      <View className="heading">{title}</View>
      {reason ? <View className="join-reason">店家说：{reason}</View> : null}
      <View className="small middling">{words}</View>
      {state === 'active' ? (
        <Button
          id="to-distributor-home"
          className="join-on"
          onTap={() => void Taro.redirectTo({ url: routes.distributorHome })}
        >
          开始推广
        </Button>
      ) : null}
      {state === 'suspended' ? (
        <Button
          id="to-orders"
          kind="soft"
          className="join-on"
          onTap={() => void go(routes.distributorOrders)}
        >
          看以前的订单
        </Button>
      ) : null}
    </View>
  )
}

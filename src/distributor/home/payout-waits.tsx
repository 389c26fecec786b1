import { View } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { useQuery } from '../../shared/use-query'

/** The payout that waits for the distributor's own word in WeChat; nothing while none does. */
export function PayoutWaits() {
  const { query } = useQuery('payout.stand', {})
  const open = query.state === 'ready' ? query.value.open : undefined
  if (open?.state !== 'waiting') return <View />
  const by = open.confirmBy ? `${moment(open.confirmBy, Date.now())} 前` : '尽快'
  return (
    <Tap id="payout-waits" className="notice payout-waits" onTap={() => void go(routes.payout)}>
      <Icon name="clock" className="small-icon" />
      <View className="grow">
        {yuan(open.netFen)} 等着确认收款，请在{by}点一下收款。
      </View>
      <Icon name="right" className="quiet-icon" />
    </Tap>
  )
}

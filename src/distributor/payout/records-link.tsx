import { Text } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

/** The way to all earlier payouts. */
export const RecordsLink = () => (
  <Tap id="to-payouts" className="card payout-link" role="link" onTap={() => void go(routes.payouts)}>
    <Text className="grow">提现记录</Text>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)

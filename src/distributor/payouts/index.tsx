import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'
import { PayoutRow } from './payout-row'
import './index.scss'

/** About a screen of payouts. */
const payoutsPerBox = 10

/** All that one ever asked for, newest first. */
export default function PayoutsPage() {
  return (
    <PageRoot>
      <View id="payouts" className="page">
        <Payouts />
      </View>
    </PageRoot>
  )
}

function Payouts() {
  const { query, more, restart } = usePages('payout.list', {})
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="提现和账上的钱都没有变。" onRetry={restart} />
  }
  const payouts = query.pages.flatMap(page => page.payouts)
  if (payouts.length === 0) {
    return (
      <Empty icon="wallet" title="还没有提现过" words="佣金结算以后就能提到微信零钱，每一笔都会记在这里。" />
    )
  }
  return (
    <View>
      <View className="card payouts-rows">
        <FoldingRows
          name="payouts"
          rowPx={70}
          boxes={inBoxes(payouts, payoutsPerBox)}
          draw={payout => <PayoutRow key={payout.id} payout={payout} />}
        />
      </View>
      <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}

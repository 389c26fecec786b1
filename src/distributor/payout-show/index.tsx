import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { PayoutBody } from '../payout/payout-body'

/** One payout in all its states, opened from the list, the ledger, or WeChat's message. */
export default function PayoutShowPage() {
  const { id = '' } = useRouter().params
  return (
    <PageRoot>
      <View id="payout-show" className="page page-with-foot">
        <Payout id={id} />
      </View>
    </PageRoot>
  )
}

function Payout({ id }: { id: string }) {
  const { query, retry, show } = useQuery('payout.show', { payoutId: id })
  if (query.state === 'loading') return <Skeleton cards={2} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="提现和账上的钱都没有变。" onRetry={retry} />
  }
  return <PayoutBody payout={query.value} onMoved={show} />
}

import { View } from '@tarojs/components'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import '../shell/shell.scss'
import '../words'
import { DistributionForm } from './distribution-form'
import './index.scss'

/** How the shop lets others share. For the owner. */
export default function DistributionPage() {
  return (
    <PageRoot>
      <View id="seller-distribution" className="page page-with-foot">
        <Distribution />
      </View>
    </PageRoot>
  )
}

function Distribution() {
  const { query, retry, show } = useQuery('distribution.settings', {})
  const least = useQuery('payout.settings', {})
  if (query.state === 'loading' || least.query.state === 'loading') return <Skeleton />
  const again = () => void Promise.all([retry(), least.retry()])
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="规矩没有变。" onRetry={again} />
  }
  if (least.query.state === 'failed') {
    return <ErrorBox error={least.query.error} unchanged="规矩没有变。" onRetry={again} />
  }
  return (
    <DistributionForm
      settings={query.value}
      minFen={least.query.value.minFen}
      onSaved={show}
      onLeast={least.show}
    />
  )
}

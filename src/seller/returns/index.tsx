import { View } from '@tarojs/components'
import type { ReturnsView } from '../../../types/api/after-sale-views'
import { addressLine } from '../../shared/address-words'
import { useIsOwner } from '../../shared/my-role'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import '../shell/shell.scss'
import '../words'
import { ReturnsForm } from './returns-form'
import './index.scss'

/** How the shop takes goods back. The owner says it, all who work here may read it. */
export default function ReturnsPage() {
  return (
    <PageRoot>
      <Returns />
    </PageRoot>
  )
}

function Returns() {
  const { query, retry, show } = useQuery('shop.returns', {})
  const isOwner = useIsOwner()
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="地址和期限都没有变。" onRetry={retry} />
  }
  return (
    <View id="seller-returns" className="page page-with-foot">
      {isOwner ? <ReturnsForm returns={query.value} onSaved={show} /> : <ReturnsCard returns={query.value} />}
    </View>
  )
}

const ReturnsCard = ({
  returns: { returnTo, afterSaleWithinHours, sendBackWithinDays },
}: {
  returns: ReturnsView
}) => (
  <View className="card card-padded">
    <View className="title">退货寄到</View>
    <View className="small middling">
      {returnTo ? `${returnTo.name} ${returnTo.phone} ${addressLine(returnTo)}` : '店主还没有填'}
    </View>
    <View className="small quiet returns-words">
      申请 {afterSaleWithinHours} 小时内答复，同意后买家 {sendBackWithinDays} 天内寄回。
    </View>
  </View>
)

import { View } from '@tarojs/components'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { AgreeForm } from './agree-form'
import { ApplyForm } from './apply-form'
import { Standing } from './standing'
import { Terms } from './terms'
import './index.scss'

/** What sharing for the shop is, asking to, and how that stands. */
export default function JoinPage() {
  return (
    <PageRoot>
      <View id="distributor-join" className="page page-with-foot">
        <Join />
      </View>
    </PageRoot>
  )
}

function Join() {
  const { query, retry, reload, show } = useQuery('distributor.me', {})
  if (query.state === 'loading') return <Skeleton cards={1} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="申请没有变。" onRetry={retry} />
  }
  const me = query.value
  const mustAgree = me.state === 'active' && me.agreedTo !== me.agreement
  const mayApply = me.state === 'none' || me.state === 'rejected'
  return (
    <View>
      {mustAgree ? null : <Standing me={me} />}
      <Terms version={me.agreement} />
      {mustAgree ? <AgreeForm me={me} onOutdated={() => void reload()} /> : null}
      {mayApply ? <ApplyForm me={me} onAnswered={show} onOutdated={() => void reload()} /> : null}
    </View>
  )
}

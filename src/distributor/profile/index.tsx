import { View } from '@tarojs/components'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { ProfileForm } from './profile-form'
import './index.scss'

/** One's own name and phone. */
export default function DistributorProfilePage() {
  return (
    <PageRoot>
      <View id="distributor-profile" className="page page-with-foot">
        <Profile />
      </View>
    </PageRoot>
  )
}

function Profile() {
  const { query, retry } = useQuery('distributor.me', {})
  if (query.state === 'loading') return <Skeleton cards={1} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="称呼和电话没有变。" onRetry={retry} />
  }
  return <ProfileForm me={query.value} />
}

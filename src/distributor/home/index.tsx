import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { DistributorMeView } from '../../../types/api/distributor'
import { routes } from '../../routes'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { Front } from './front'
import './index.scss'

/** A distributor's own front. Whoever does not share yet is led on to joining. */
export default function DistributorHomePage() {
  return (
    <PageRoot>
      <View id="distributor-home" className="page page-with-foot">
        <Home />
      </View>
    </PageRoot>
  )
}

/** A suspended distributor may still look at what was credited. */
const maySee = ({ state }: DistributorMeView): boolean => state === 'active' || state === 'suspended'

function Home() {
  const { query, retry } = useQuery('distributor.me', {})
  const stranger = query.state === 'ready' && !maySee(query.value)
  useEffect(() => {
    if (stranger) void Taro.redirectTo({ url: routes.distributorJoin })
  }, [stranger])
  if (query.state === 'loading' || stranger) return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="推广和佣金都没有变。" onRetry={retry} />
  }
  return <Front me={query.value} />
}

import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { routes } from '../../routes'
import { go, goTab } from '../../shared/go'
import { isStaffRole, keepRole } from '../../shared/my-role'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon } from '../../shared/ui/icon'
import { Skeleton } from '../../shared/ui/skeleton'
import { Tap } from '../../shared/ui/tap'
import { useQuery } from '../../shared/use-query'
import { roleWords } from '../deeds'
import { SellerPage } from '../shell/seller-page'
import { type Row, rowsFor } from './rows'
import './index.scss'

/** The ways to all that has no tab of its own. */
export default function MorePage() {
  return (
    <SellerPage tab="more">
      <More />
    </SellerPage>
  )
}

function More() {
  const { query, retry } = useQuery('staff.me', {})
  const role = query.state === 'ready' ? query.value.role : undefined
  useEffect(() => {
    if (role) keepRole(role)
  }, [role])
  if (query.state === 'loading') return <Skeleton />
  const error = query.state === 'failed' ? query.error : 'not_allowed'
  if (!isStaffRole(role)) return <ErrorBox error={error} unchanged="店里的东西都没有变。" onRetry={retry} />
  return (
    <View>
      <View className="more-head">
        <Text className="heading">更多</Text>
        <Text className="small quiet">以{roleWords[role]}的身份</Text>
      </View>
      {rowsFor(role).map(rows => (
        <View key={rows.map(({ id }) => id).join()} className="card more-rows">
          {rows.map(row => (
            <MoreRow key={row.id} {...row} onTap={() => void go(row.url)} />
          ))}
        </View>
      ))}
      <View className="card more-rows">
        <MoreRow id="to-shop" icon="store" words="回到小店" onTap={() => goTab(routes.home)} />
      </View>
    </View>
  )
}

const MoreRow = ({ id, icon, words, onTap }: Pick<Row, 'id' | 'icon' | 'words'> & { onTap: () => void }) => (
  <Tap id={id} className="more-row" role="link" onTap={onTap}>
    <View className={`icon icon-${icon}`} />
    <Text className="grow">{words}</Text>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)

import { Text, View } from '@tarojs/components'
import type { RightView } from '../../../types/api/staff'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { deedWords, roleWords } from '../deeds'
import '../words'
import { groupsOf, type RightGroup } from './groups'
import './index.scss'

/** What clerks and owner may do, call by call, as the server says. */
export default function RightsPage() {
  return (
    <PageRoot>
      <View id="seller-rights" className="page">
        <Rights />
      </View>
    </PageRoot>
  )
}

function Rights() {
  const { query, retry } = useQuery('staff.rights', {})
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="谁能做什么没有变。" onRetry={retry} />
  }
  return (
    <View>
      <View className="small middling rights-lead">
        店员管日常：看单、发货、管库存。动钱和动人的事，只有店主能做。
      </View>
      {groupsOf(query.value.rights).map(group => (
        <Group key={group.title} {...group} />
      ))}
    </View>
  )
}

const Group = ({ title, rights }: RightGroup) => (
  <View className="card rights-card" ariaRole="list" ariaLabel={title}>
    <View className="rights-row" ariaRole="listitem" ariaLabel={title}>
      <Text className="grow title">{title}</Text>
      <Text className="rights-head">{roleWords.clerk}</Text>
      <Text className="rights-head">{roleWords.owner}</Text>
    </View>
    {rights.map(right => (
      <Right key={right.what} right={right} />
    ))}
  </View>
)

/** What the ticks show is said to readers in words. */
const Right = ({ right: { what, clerk, owner } }: { right: RightView }) => (
  <View
    id={`right-${what}`}
    className="rights-row"
    ariaRole="listitem"
    ariaLabel={`${deedWords(what)}，${clerk ? '店员和店主都能做' : '只有店主能做'}`}
  >
    <Text className="grow">{deedWords(what)}</Text>
    <Mark may={clerk} />
    <Mark may={owner} />
  </View>
)

const Mark = ({ may }: { may: boolean }) => (
  <View className={may ? 'rights-mark rights-may' : 'rights-mark'}>
    <Icon name={may ? 'check' : 'minus'} className="small-icon" />
  </View>
)

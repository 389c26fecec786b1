import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { DistributorDecision, DistributorState, DistributorView } from '../../../types/api/distributor'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { useIsOwner } from '../../shared/my-role'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { TabsRow } from '../../shared/ui/tabs'
import '../shell/shell.scss'
import '../words'
import { lists } from './distributor-words'
import { PersonCard } from './person-card'
import { Sheets } from './sheets'
import { useDistributors } from './use-distributors'
import './index.scss'

/** A card is about a third of a screen. */
const peoplePerBox = 5

const tabOf = (state: DistributorState) => `state-${state}`
const tabs = lists.map(({ state, words }) => ({ id: tabOf(state), words }))

/** Who shares for the shop, who wants to, and who may not (any more). The owner decides, clerks look. */
export default function DistributorsPage() {
  const [state, setState] = useState<DistributorState>('applied')
  const people = useDistributors(state)
  useReachBottom(() => void people.more())
  return (
    <PageRoot>
      <View id="seller-distributors" className="page">
        <View className="pills">
          <TabsRow
            label="到哪一步"
            tabs={tabs}
            chosen={tabOf(state)}
            onChoose={id => setState(lists.find(one => tabOf(one.state) === id)?.state ?? 'applied')}
          />
        </View>
        <People list={people} state={state} />
        <Sheets {...people} />
      </View>
    </PageRoot>
  )
}

interface PeopleProps {
  list: ReturnType<typeof useDistributors>
  state: DistributorState
}

function People({ list: { query, restart, decide, setOpen }, state }: PeopleProps) {
  const isOwner = useIsOwner()
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="分销员都没有变。" onRetry={restart} />
  }
  const people = query.pages.flatMap(({ distributors }) => distributors)
  if (people.length === 0) {
    const { none = '' } = lists.find(one => one.state === state) ?? {}
    return <Empty icon="person" title="这里空着" words={none} />
  }
  const turnTo = async (person: DistributorView, decision: DistributorDecision) => {
    if (decision === 'reject' || decision === 'suspend') setOpen({ what: decision, person })
    else await decide(person, decision)
  }
  return (
    <View>
      <FoldingRows
        name="distributors"
        dense
        rowPx={230}
        boxes={inBoxes(people, peoplePerBox)}
        draw={person => (
          <PersonCard
            key={person.id}
            person={person}
            isOwner={isOwner}
            onDecide={decision => turnTo(person, decision)}
            onRate={() => setOpen({ what: 'rate', person })}
            onBusiness={() => setOpen({ what: 'business', person })}
          />
        )}
      />
      {query.after ? null : <View className="list-end">都在这里了</View>}
    </View>
  )
}

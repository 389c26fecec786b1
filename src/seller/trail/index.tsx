import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Answer } from '../../../types/api'
import type { AuditView, StaffView } from '../../../types/api/staff'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { TabsRow } from '../../shared/ui/tabs'
import { type Pages, usePages } from '../../shared/use-pages'
import { useQuery } from '../../shared/use-query'
import '../words'
import '../shell/shell.scss'
import { type Day, daysInBoxes } from './days'
import { EntryRow } from './entry-row'
import { isSubjectKind, subjectWords } from './subject-words'
import { usePeople } from './use-people'
import './index.scss'

/** An entry of many fields is about a quarter of a screen. */
const entriesPerBox = 3

type Subject = AuditView['subject']

/** What staff wrote, newest first: all of it, by one person, or about one thing. For the owner. */
export default function TrailPage() {
  const { kind = '', id = '' } = useRouter().params
  const [subject, setSubject] = useState<Subject | undefined>(isSubjectKind(kind) ? { kind, id } : undefined)
  return (
    <PageRoot>
      <View id="seller-trail" className="page">
        {subject ? <AboutOne subject={subject} onAll={() => setSubject(undefined)} /> : <ByPerson />}
      </View>
    </PageRoot>
  )
}

/** Nobody waits for the names: without them the pills and the names of people changed are missing, nothing else. */
function useStaffNames(): StaffView[] {
  const { query } = useQuery('staff.list', {})
  return query.state === 'ready' ? query.value.staff : []
}

function ByPerson() {
  const staff = useStaffNames()
  const [whoId, setWhoId] = useState('')
  const list = usePages('audit.list', whoId ? { whoId } : {})
  const people = usePeople(staff, entriesOf(list.query))
  const tabs = [
    { id: 'by-all', words: '所有人' },
    ...people.map(({ id, name }) => ({ id: `by-${id}`, words: name })),
  ]
  return (
    <View>
      {people.length > 1 && list.query.state !== 'failed' ? (
        <View className="pills">
          <TabsRow
            label="谁做的"
            tabs={tabs}
            chosen={`by-${whoId || 'all'}`}
            onChoose={id => setWhoId(id === 'by-all' ? '' : id.slice('by-'.length))}
          />
        </View>
      ) : null}
      <Entries list={list} staff={staff} />
    </View>
  )
}

function AboutOne({ subject, onAll }: { subject: Subject; onAll: () => void }) {
  const staff = useStaffNames()
  const list = usePages('audit.list', { subject })
  const { kind, which } = subjectWords(entriesOf(list.query)[0]?.subject ?? subject, staff)
  return (
    <View>
      <View className="row trail-about">
        <View className="grow title">
          {kind} {which}
        </View>
        <Button id="all-entries" kind="line" onTap={onAll}>
          看全部
        </Button>
      </View>
      <Entries list={list} staff={staff} />
    </View>
  )
}

type List = Pages<Answer<'audit.list'>>

const entriesOf = (query: List): AuditView[] =>
  query.state === 'ready' ? query.pages.flatMap(({ entries }) => entries) : []

const DayOfTrail = ({
  day: { words, entries, goesOn },
  staff,
}: {
  day: Day<AuditView>
  staff: StaffView[]
}) => (
  <View>
    {goesOn.before ? null : <View className="trail-day">{words}</View>}
    <View
      className={`card trail-card${goesOn.before ? ' goes-on' : ''}${goesOn.behind ? ' is-continued' : ''}`}
    >
      {entries.map(entry => (
        <EntryRow key={entry.id} entry={entry} staff={staff} />
      ))}
    </View>
  </View>
)

interface EntriesProps {
  list: { query: List; more: () => Promise<void>; restart: () => void }
  staff: StaffView[]
}

function Entries({ list: { query, more, restart }, staff }: EntriesProps) {
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="记录都还在，一条也没有少。" onRetry={restart} />
  }
  const entries = entriesOf(query)
  if (entries.length === 0) {
    return <Empty icon="clock" title="还没有记录" words="改价、发货、改库存这些事，做了就会记在这里。" />
  }
  return (
    <View>
      <FoldingRows
        name="trail"
        dense
        rowPx={140}
        boxes={daysInBoxes(inBoxes(entries, entriesPerBox), Date.now())}
        draw={one => <DayOfTrail key={one.words} day={one} staff={staff} />}
      />
      {query.after ? null : <View className="trail-end">都在这里了</View>}
    </View>
  )
}

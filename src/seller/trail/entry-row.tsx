import { Text, View } from '@tarojs/components'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { AuditView, StaffView } from '../../../types/api/staff'
import { useOpened } from '../../shared/folding/use-opened'
import { Chip } from '../../shared/ui/chip'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { deedWords, roleWords } from '../deeds'
import { type ChangeWords, changesInWords } from './change-words'
import { subjectWords } from './subject-words'

const shownAtFirst = 4

/** One thing that somebody did: what, to what, who, when, and what it changed. */
export function EntryRow({ entry, staff }: { entry: AuditView; staff: readonly StaffView[] }) {
  const [all, setAll] = useOpened(entry.id)
  const changes = changesInWords(entry.changes, Date.now())
  const shown = all || changes.length <= shownAtFirst + 1 ? changes : changes.slice(0, shownAtFirst)
  const role = roleWords[entry.role]
  const subject = subjectWords(entry.subject, staff)
  return (
    <View id={`entry-${entry.id}`} className="trail-entry">
      <View className="row row-apart">
        <Text className="title">{deedWords(entry.what)}</Text>
        <Text className="small quiet">{dayjs(entry.at).format('HH:mm')}</Text>
      </View>
      <View className="trail-who">
        <Text>{entry.whoName || '不在店里的人'}</Text>
        {role && role !== entry.whoName ? <Chip>{role}</Chip> : null}
      </View>
      {subject.which ? <Line name={subject.kind}>{subject.which}</Line> : null}
      <View>
        {shown.map(change => (
          <Change key={change.field} {...change} />
        ))}
      </View>
      <Slot>
        {shown.length < changes.length ? (
          <Tap id={`more-${entry.id}`} className="text-tap trail-more" onTap={() => setAll(true)}>
            还有 {changes.length - shown.length} 项
          </Tap>
        ) : null}
      </Slot>
    </View>
  )
}

/** `在架件数 49 → 48`; what there was before is said to readers as such. */
const Change = ({ name, before, after }: ChangeWords) => (
  <Line name={name} spoken={before ? `${name}：从${before}变成${after || '没有了'}` : undefined}>
    {before ? <Text className="quiet">{before} → </Text> : null}
    <Text>{after || '没有了'}</Text>
  </Line>
)

interface LineProps {
  name: string
  /** What a reader says in place of the words. */
  spoken?: string | undefined
  children: ReactNode
}

const Line = ({ name, spoken, children }: LineProps) => (
  <View className="trail-line" ariaRole="note" {...(spoken ? { ariaLabel: spoken } : {})}>
    <Text className="trail-field">{name}</Text>
    <View className="grow">{children}</View>
  </View>
)

import { Text, View } from '@tarojs/components'
import type { LedgerEntryView } from '../../../types/api/ledger'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { entryWords } from '../../shared/ledger/entry-words'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'

/** One posting in three lines; that of a payout leads to its timeline. */
export function EntryRow({ entry }: { entry: LedgerEntryView }) {
  const id = `entry-${entry.id}`
  if (!('payoutId' in entry)) {
    return (
      <View id={id} className="ledger-entry">
        <Lines entry={entry} />
      </View>
    )
  }
  const show = () => void go(routes.payoutShow(entry.payoutId))
  return (
    <Tap id={id} className="ledger-entry" role="link" onTap={show}>
      <Lines entry={entry} />
    </Tap>
  )
}

function Lines({ entry }: { entry: LedgerEntryView }) {
  const { what, why, how, sum, tone } = entryWords(entry)
  return (
    <>
      <View className="row row-apart">
        <Text className="title">{what}</Text>
        <Text className={`title ledger-${tone}`}>{sum}</Text>
      </View>
      <View className="small middling">{why}</View>
      <View className="small quiet">{how}</View>
      <View className="small quiet">{moment(entry.at, Date.now())}</View>
    </>
  )
}

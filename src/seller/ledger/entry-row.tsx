import { Text, View } from '@tarojs/components'
import type { LedgerEntryView } from '../../../types/api/ledger'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { entryWords } from '../../shared/ledger/entry-words'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'

/** The order or the payout that an entry is about. */
const whereOf = (entry: LedgerEntryView): string =>
  'payoutId' in entry ? routes.sellerPayout(entry.payoutId) : routes.sellerOrder(entry.orderNumber)

/** One posting in three lines: what moved, because of what, and how it was reckoned; it leads to its cause. */
export function EntryRow({ entry }: { entry: LedgerEntryView }) {
  const { what, why, how, sum, tone } = entryWords(entry)
  return (
    <Tap id={`entry-${entry.id}`} className="ledger-entry" role="link" onTap={() => void go(whereOf(entry))}>
      <View className="row row-apart">
        <Text className="title grow">{what}</Text>
        <Text className={`title ledger-${tone}`}>{sum}</Text>
      </View>
      <View className="small middling">{why}</View>
      <View className="small quiet">{how}</View>
      <View className="small quiet">{moment(entry.at, Date.now())}</View>
    </Tap>
  )
}

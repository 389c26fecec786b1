import { View } from '@tarojs/components'
import type { CountedView } from '../../../types/api/stock'
import { Button } from '../../shared/ui/button'
import { StockName } from '../stock/stock-name'
import { booksWords, type CountLine, differenceWords } from './count-lines'
import { RecountRows } from './recount-rows'

interface DifferencesProps {
  lines: readonly CountLine[]
  compared: CountedView[]
  busy: boolean
  onBack: () => void
  onWrite: () => void
}

/** What the books say beside what was counted. Nothing is written yet. */
export function Differences({ lines, compared, busy, onBack, onWrite }: DifferencesProps) {
  const differing = compared.filter(({ difference }) => difference !== 0).length
  return (
    <View>
      <View className="small middling recount-note">
        还没有改。比的是数的时候账上有几份，数完以后卖出、发走的不会算错。
      </View>
      <RecountRows
        name="differences"
        rows={compared}
        draw={one => (
          <View key={one.skuId} id={`difference-${one.skuId}`} className="recount-line">
            <View className="grow">
              <StockName row={nameOf(lines, one)} />
              <View className="small quiet recount-books">{booksWords(one)}</View>
            </View>
            <View className={one.difference < 0 ? 'recount-difference is-less' : 'recount-difference'}>
              {differenceWords(one.difference)}
            </View>
          </View>
        )}
      />
      <View className="foot">
        <Button id="back-to-counting" kind="line" onTap={onBack}>
          回去改
        </Button>
        <Button id="write-recount" className="grow" busy={busy} onTap={onWrite}>
          {differing > 0 ? `确认，改 ${differing} 样` : '确认，都对得上'}
        </Button>
      </View>
    </View>
  )
}

const nameOf = (lines: readonly CountLine[], { skuId }: CountedView) =>
  lines.find(line => line.skuId === skuId) ?? { name: skuId, spec: '', picture: '' }

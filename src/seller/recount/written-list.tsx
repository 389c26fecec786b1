import { View } from '@tarojs/components'
import { Button } from '../../shared/ui/button'
import { StockName } from '../stock/stock-name'
import { outcomeWords } from './count-lines'
import { RecountRows } from './recount-rows'
import type { Written } from './use-recount'

interface WrittenListProps {
  written: Written[]
  /** Lines that are still to be counted or written. */
  left: number
  onGoOn: () => void
}

/** What became of each count; what could not be written waits to be counted again. */
export const WrittenList = ({ written, left, onGoOn }: WrittenListProps) => (
  <View>
    <RecountRows
      name="written"
      rows={written}
      draw={({ line, outcome }) => (
        <View key={line.skuId} id={`outcome-${line.skuId}`} className="recount-line">
          <View className="grow">
            <StockName row={line} />
            <View className={outcome.outcome === 'changed' ? 'small recount-good' : 'small recount-bad'}>
              {outcomeWords(outcome)}
            </View>
          </View>
        </View>
      )}
    />
    <View className="foot">
      <Button id="go-on" className="grow" kind={left > 0 ? 'main' : 'line'} onTap={onGoOn}>
        {left > 0 ? `接着数剩下的 ${left} 样` : '再盘一批'}
      </Button>
    </View>
  </View>
)

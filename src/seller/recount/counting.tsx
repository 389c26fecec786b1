import { Input, View } from '@tarojs/components'
import { usePlaces } from '../../shared/folding/use-places'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { typedFigure } from '../stock/draft'
import { StockName } from '../stock/stock-name'
import type { CountLine } from './count-lines'
import { RecountRows } from './recount-rows'

interface CountingProps {
  lines: readonly CountLine[]
  busy: boolean
  onType: (skuId: string, typed: string) => void
  onRemove: (skuId: string) => void
  onMore: () => void
  onScan: () => void
  onCompare: () => void
}

const figureChars = 5

/** What stands on each shelf, typed without knowing what the books say. */
export function Counting({ lines, busy, onType, onRemove, onMore, onScan, onCompare }: CountingProps) {
  const counted = lines.filter(({ typed }) => typed !== '').length
  const places = usePlaces(lines)
  return (
    <View>
      <View className="small middling recount-note">
        数架子上有几份。卖了还没发的也站在架子上，一起数进去。数到一半走开也不丢。
      </View>
      <RecountRows
        name="counting"
        rows={places}
        draw={({ skuId, item }) => (
          <Slot key={skuId}>{item ? <Line {...{ line: item, onType, onRemove }} /> : null}</Slot>
        )}
      />
      <View className="row">
        <Button id="scan-one" kind="line" className="grow" onTap={onScan}>
          扫一样
        </Button>
        <Button id="choose-more" kind="line" className="grow" onTap={onMore}>
          再选几样
        </Button>
      </View>
      <View className="foot">
        <Button id="compare" className="grow" disabled={counted === 0} busy={busy} onTap={onCompare}>
          {counted > 0 ? `看差多少（数了 ${counted} 样）` : '填上数到几份'}
        </Button>
      </View>
    </View>
  )
}

function Line({ line, onType, onRemove }: Pick<CountingProps, 'onType' | 'onRemove'> & { line: CountLine }) {
  const { skuId, name, spec, typed } = line
  return (
    <View id={`line-${skuId}`} className="recount-line">
      <View className="grow">
        <StockName row={line} />
      </View>
      <Input
        id={`count-${skuId}`}
        className="field-input recount-figure"
        type="number"
        ariaLabel={`${name} ${spec}，数到几份`}
        placeholder="几份"
        placeholderClass="field-placeholder"
        maxlength={figureChars}
        value={typed}
        onInput={event => onType(skuId, typedFigure(event.detail.value))}
      />
      <Tap
        id={`drop-${skuId}`}
        className="recount-drop"
        label={`不数 ${name} ${spec}`}
        onTap={() => onRemove(skuId)}
      >
        <Icon name="close" className="small-icon" />
      </Tap>
    </View>
  )
}

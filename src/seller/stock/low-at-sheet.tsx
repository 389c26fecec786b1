import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StockRow, StockView } from '../../../types/api/stock'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { Sheet } from '../../shared/ui/sheet'
import { Picks } from '../shell/picks'
import { typedFigure } from './draft'
import { TellLow } from './tell-low'
import { useLowAt } from './use-low-at'

interface LowAtSheetProps {
  /** Of which SKU; undefined = closed. */
  row: StockRow | undefined
  onClose: () => void
  onFigures: (stock: StockView) => void
}

/** So few are few: the shop's threshold, or one of this SKU's own. */
export const LowAtSheet = ({ row, onClose, onFigures }: LowAtSheetProps) => (
  <Sheet id="low-at-sheet" label="提醒线" open={row !== undefined} onClose={onClose}>
    {row ? (
      <LowAtForm
        key={row.skuId}
        row={row}
        onSet={stock => {
          onFigures(stock)
          onClose()
        }}
      />
    ) : null}
  </Sheet>
)

const choices = [
  { id: 'shop', words: '跟店里一样' },
  { id: 'own', words: '单独定' },
] as const

const lowAtChars = 4

function LowAtForm({ row, onSet }: { row: StockRow; onSet: (stock: StockView) => void }) {
  const [chosen, setChosen] = useState<'shop' | 'own'>(row.ownLowAt ? 'own' : 'shop')
  const [typed, setTyped] = useState(String(row.lowAt))
  const save = useLowAt(row.skuId, onSet)
  const own = typedFigure(typed)
  return (
    <View>
      <View className="title">提醒线</View>
      <View className="small middling low-at-words">
        {row.name} {row.spec}：还能卖的少到这个数，就算快卖完。现在是 {row.lowAt} 份。
      </View>
      <Picks id="low-at" label="用哪条线" choices={choices} chosen={chosen} onChoose={setChosen} />
      {chosen === 'own' ? (
        <Field
          id="low-at-figure"
          label="少到几份"
          placeholder="例如 5"
          type="number"
          initial={typed}
          maxLength={lowAtChars}
          onChange={setTyped}
        />
      ) : null}
      <TellLow />
      <Button
        id="save-low-at"
        className="low-at-save"
        disabled={chosen === 'own' && own === ''}
        busy={save.busy}
        onTap={() => void save.run(chosen === 'own' ? Number(own) : undefined)}
      >
        就这样定
      </Button>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Button } from '../../shared/ui/button'
import { useQuery } from '../../shared/use-query'
import { CountRow } from '../shell/count-row'
import { percent, percentTyped } from './percent'
import { type Rated, rateKey, readRates, type TypedRates } from './rates-draft'
import { type OnSaved, useRates } from './use-rates'
import './rate.scss'

/** About a screen of rows; a product may have sixty SKUs. */
const rowsPerBox = 8
const rowPx = 60

interface RatesFormProps {
  title: string
  /** What holds for those without a rate of their own. */
  otherwise: string
  rated: readonly Rated[]
  onSaved: OnSaved
}

/** Rates of their own, to be typed in percent; an empty one is taken away. */
export function RatesForm({ title, otherwise, rated, onSaved }: RatesFormProps) {
  const { query } = useQuery('distribution.settings', {})
  const [typed, setTyped] = useState<TypedRates>({})
  const { save, refused } = useRates(onSaved)
  const settings = query.state === 'ready' ? query.value : undefined
  const { fault, changes } = readRates(rated, typed, settings?.capBp)
  return (
    <View>
      <View className="heading rate-title">{title}</View>
      <View className="small middling">{otherwise}</View>
      {settings ? (
        <View className="small quiet rate-shop">
          店里的是 {percent(settings.rateBp)}，最高 {percent(settings.capBp)}。
        </View>
      ) : null}
      <FoldingRows
        name="rates"
        dense
        rowPx={rowPx}
        drawnAtFirst={0}
        boxes={inBoxes(rated, rowsPerBox)}
        draw={one => (
          <RateRow
            key={rateKey(one)}
            one={one}
            typed={typed[rateKey(one)]}
            onType={words => setTyped(now => ({ ...now, [rateKey(one)]: words }))}
          />
        )}
      />
      <View id="rate-said" className="small rate-said" ariaRole="alert">
        {fault ?? refused}
      </View>
      <View className="small quiet">从下一单起算，下过的单不变。</View>
      <Button
        id="save-rates"
        className="rate-save"
        disabled={changes.length === 0}
        busy={save.busy}
        onTap={() => void save.run(changes)}
      >
        保存
      </Button>
    </View>
  )
}

interface RateRowProps {
  one: Rated
  /** What was typed before the row was folded away. */
  typed: string | undefined
  onType: (words: string) => void
}

function RateRow({ one, typed, onType }: RateRowProps) {
  const [initial] = useState(typed ?? (one.rateBp === undefined ? '' : percentTyped(one.rateBp)))
  return (
    <CountRow
      id={`rate-${rateKey(one)}`}
      label={one.name}
      unit="%"
      type="digit"
      placeholder="不单定"
      maxLength={6}
      initial={initial}
      onChange={onType}
    />
  )
}

import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../shared/ui/icon'
import { Sheet } from '../../shared/ui/sheet'
import { Tap } from '../../shared/ui/tap'
import { lastMonths, monthWords } from './months'

/** A month from a plain list of the last two years: WeChat's wheel can be reached neither by keys nor in a browser. */
export function MonthField({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const choose = (chosen: string) => {
    setIsOpen(false)
    onChange(chosen)
  }
  return (
    <View>
      <Tap id="month" className="field" label={`月份，${monthWords(month)}`} onTap={() => setIsOpen(true)}>
        <Text className="field-label">月份</Text>
        <Text className="grow">{monthWords(month)}</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
      <Sheet id="month-sheet" label="哪个月" open={isOpen} onClose={() => setIsOpen(false)}>
        <View className="heading sheet-heading">哪个月</View>
        {isOpen
          ? lastMonths(Date.now()).map(one => (
              <Tap
                key={one}
                id={`month-${one}`}
                className={one === month ? 'month-row is-on' : 'month-row'}
                role="checkbox"
                on={one === month}
                onTap={() => choose(one)}
              >
                <Text className="grow">{monthWords(one)}</Text>
                {one === month ? <Icon name="check" className="small-icon" /> : null}
              </Tap>
            ))
          : null}
      </Sheet>
    </View>
  )
}

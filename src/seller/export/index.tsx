import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { PageRoot } from '../../shared/ui/page-root'
import { saveWords } from '../../shared/wx/save-file'
import { Picks } from '../shell/picks'
import { DateField } from './date-field'
import { type Picked, states, wishOf } from './export-wish'
import { orderSheet } from './order-sheet'
import { ProgressLine } from './progress-line'
import { useExport } from './use-export'
import '../words'
import '../shell/shell.scss'
import './index.scss'

/** Orders as a sheet: those placed from one day until another, of one state or all. */
export default function ExportPage() {
  return (
    <PageRoot>
      <View id="export" className="page page-with-foot">
        <ExportForm />
      </View>
    </PageRoot>
  )
}

/** From the first of this month until today. */
function thisMonth(now: number): Picked {
  const until = beijingDay(now)
  return { from: `${until.slice(0, 8)}01`, until, state: 'all' }
}

function ExportForm() {
  const [picked, setPicked] = useState(() => thisMonth(Date.now()))
  const { progress, fetch, save, begin } = useExport()
  const wish = wishOf(picked)
  /** What was fetched is of the days before this change. */
  const pick = (part: Partial<Picked>) => {
    setPicked({ ...picked, ...part })
    begin()
  }
  return (
    <View>
      <PickedCard picked={picked} onPick={pick} />
      <View className="small quiet export-remark">
        按下单那天算。一行一样商品，用表格软件打开；里面有收货人的电话和地址，只发给该看的人。
      </View>
      <ProgressLine progress={progress} />
      <View className="foot">
        {progress.state === 'there' ? (
          <Button id="save-export" className="grow" busy={save.busy} onTap={save.run}>
            {saveWords}
          </Button>
        ) : (
          <Button
            id="do-export"
            className="grow"
            busy={fetch.busy}
            disabled={!wish}
            onTap={() => wish && void fetch.run(orderSheet(wish))}
          >
            导出
          </Button>
        )}
      </View>
    </View>
  )
}

interface PickedCardProps {
  picked: Picked
  onPick: (part: Partial<Picked>) => void
}

const PickedCard = ({ picked: { from, until, state }, onPick }: PickedCardProps) => (
  <View className="card card-padded">
    <DateField id="export-from" label="从" day={from} onChange={day => onPick({ from: day })} />
    <DateField id="export-until" label="到" day={until} onChange={day => onPick({ until: day })} />
    <View className="export-states">
      <Picks
        label="哪些订单"
        id="export"
        choices={states}
        chosen={state}
        onChoose={chosen => onPick({ state: chosen })}
      />
    </View>
  </View>
)

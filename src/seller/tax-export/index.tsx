import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { saveWords } from '../../shared/wx/save-file'
import '../export/index.scss'
import { ProgressLine } from '../export/progress-line'
import { useExport } from '../export/use-export'
import { Picks } from '../shell/picks'
import '../shell/shell.scss'
import '../words'
import './index.scss'
import { MonthField } from './month-field'
import { lastMonths } from './months'
import { type SheetId, sheets, taxSheet } from './tax-sheets'

/** What the tax office and market regulators may want to see, month by month. For the owner. */
export default function TaxExportPage() {
  return (
    <PageRoot>
      <View id="tax-export" className="page page-with-foot">
        <TaxExport />
      </View>
    </PageRoot>
  )
}

/** Asks the shop first whether the holder is its owner: nobody else is to pick in vain. */
function TaxExport() {
  const { query, retry } = useQuery('payout.settings', {})
  if (query.state === 'loading') return <Skeleton cards={1} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="账没有变。" onRetry={retry} />
  }
  return <TaxExportForm />
}

function TaxExportForm() {
  const [id, setId] = useState<SheetId>('tax')
  // Last month: it is over, and it is its turn to be declared.
  const [month, setMonth] = useState(() => lastMonths(Date.now())[1] ?? '')
  const { progress, fetch, save, begin } = useExport()
  const pick = (change: () => void) => {
    change()
    begin()
  }
  return (
    <View>
      <View className="card card-padded">
        <Picks
          label="哪一张"
          id="sheet"
          choices={sheets}
          chosen={id}
          onChoose={chosen => pick(() => setId(chosen))}
        />
        <View id="sheet-means" className="small middling tax-means" ariaRole="status">
          {sheets.find(one => one.id === id)?.means}
        </View>
        <MonthField month={month} onChange={chosen => pick(() => setMonth(chosen))} />
      </View>
      {id === 'tax' ? <Warning /> : null}
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
            onTap={() => void fetch.run(taxSheet(id, month))}
          >
            导出
          </Button>
        )}
      </View>
    </View>
  )
}

const Warning = () => (
  <View id="tax-warning" className="card card-padded small tax-warning">
    里面有每个人完整的姓名和身份证号：只发给报税的人，用完就删。每导出一次，谁、什么时候、哪个月，都记进操作记录。
  </View>
)

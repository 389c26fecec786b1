import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { ReactElement } from 'react'
import type { StockRow } from '../../../types/api/stock'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { Tap } from '../../shared/ui/tap'
import { StockFinder } from '../stock/stock-finder'
import { StockName } from '../stock/stock-name'
import { useStockList } from '../stock/use-stock-list'
import type { CountLine } from './count-lines'

/** About a screen of rows. */
const rowsPerBox = 8

interface ChoosingProps {
  lines: readonly CountLine[]
  onAdd: (rows: readonly StockRow[]) => void
  onRemove: (skuId: string) => void
  onDone: () => void
}

/** What is to be counted: found by words or code, or all that a pill lists. */
export function Choosing({ lines, onAdd, onRemove, onDone }: ChoosingProps) {
  const list = useStockList()
  useReachBottom(() => void (list.scanned ? undefined : list.more()))
  const isOn = (skuId: string) => lines.some(line => line.skuId === skuId)
  const scan = async (code: string) => {
    const rows = await list.scan(code)
    if (rows.length === 1) onAdd(rows)
  }
  const { rows } = list
  return (
    <View>
      <StockFinder list={list} onScan={code => void scan(code)} />
      <Found list={list}>
        <View className="card recount-card">
          <Tap id="choose-listed" className="recount-all" onTap={() => onAdd(rows)}>
            把这 {rows.length} 样都数一数
          </Tap>
          <FoldingRows
            name="to-count"
            dense
            rowPx={60}
            boxes={inBoxes(rows, rowsPerBox)}
            draw={row => (
              <Tap
                key={row.skuId}
                id={`choose-${row.skuId}`}
                className={isOn(row.skuId) ? 'recount-line tick-on' : 'recount-line'}
                role="checkbox"
                on={isOn(row.skuId)}
                onTap={() => (isOn(row.skuId) ? onRemove(row.skuId) : onAdd([row]))}
              >
                <View className="grow">
                  <StockName row={row} />
                </View>
                <View className="tick-round" />
              </Tap>
            )}
          />
        </View>
      </Found>
      <View className="foot">
        <Button id="start-counting" className="grow" disabled={lines.length === 0} onTap={onDone}>
          {lines.length > 0 ? `去数这 ${lines.length} 样` : '先选要数的货'}
        </Button>
      </View>
    </View>
  )
}

function Found({ list, children }: { list: ReturnType<typeof useStockList>; children: ReactElement }) {
  const { query, rows, scanned } = list
  if (!scanned && query.state === 'loading') return <Skeleton />
  if (!scanned && query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="库存没有变，数好的也都在。" onRetry={list.restart} />
  }
  if (rows.length > 0) return children
  return <Empty icon="box" title="没找到这样的货" words="少写几个字再找，或者扫一下包装上的码。" />
}

import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { StockRow } from '../../../types/api/stock'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { go } from '../../shared/go'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { SellerPage } from '../shell/seller-page'
import { takeAskedWords } from './asked-words'
import { LowAtSheet } from './low-at-sheet'
import { StockEditor } from './stock-editor'
import { isRunningOut } from './stock-filter'
import { StockFinder } from './stock-finder'
import { type FirstStep, StockItem } from './stock-item'
import { TellLow } from './tell-low'
import { useStockList } from './use-stock-list'
import './index.scss'

/** Half a screen of rows. */
const rowsPerBox = 8

type List = ReturnType<typeof useStockList>
interface Opened {
  skuId: string
  first: FirstStep
  /** What was listed then: a row must not open by itself when another list brings it. */
  listed: string
}

/** What stands on the shelves, to be changed with one thumb. */
export default function StockPage() {
  const [firstWords] = useState(takeAskedWords)
  const list = useStockList(firstWords, useRouter().params.level)
  const [kept, setOpened] = useState<Opened>()
  const [threshold, setThreshold] = useState<StockRow>()
  useReachBottom(() => void (list.scanned ? undefined : list.more()))
  const listed = `${list.pill} ${list.words}`
  const opened = kept?.listed === listed ? kept : undefined
  const open = (skuId: string, first: FirstStep) => setOpened({ skuId, first, listed })
  const scan = async (code: string) => {
    const [only, ...others] = await list.scan(code)
    if (only && others.length === 0) open(only.skuId, 0)
    else setOpened(undefined)
  }
  return (
    <SellerPage tab="stock">
      <StockFinder list={list} onScan={code => void scan(code)}>
        <Tap
          id="to-recount"
          className="stock-recount"
          role="link"
          onTap={() => void go(routes.sellerRecount)}
        >
          盘点
        </Tap>
      </StockFinder>
      <Slot>{isRunningOut(list.pill) ? <TellLow /> : null}</Slot>
      <Slot>
        <Rows
          {...{ list, opened }}
          onOpen={open}
          onClose={() => setOpened(undefined)}
          onThreshold={setThreshold}
        />
      </Slot>
      <LowAtSheet row={threshold} onClose={() => setThreshold(undefined)} onFigures={list.take} />
    </SellerPage>
  )
}

interface RowsProps {
  list: List
  opened: Opened | undefined
  onOpen: (skuId: string, first: FirstStep) => void
  onClose: () => void
  onThreshold: (row: StockRow) => void
}

function Rows({ list, opened, onOpen, onClose, onThreshold }: RowsProps) {
  const { query, rows, scanned } = list
  if (!scanned && query.state === 'loading') return <Skeleton />
  if (!scanned && query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="库存没有变。" onRetry={list.restart} />
  }
  if (rows.length === 0) return <NoRows searched={list.words !== ''} />
  const openAt = rows.findIndex(({ skuId }) => skuId === opened?.skuId)
  const placed = rows.map((row, nth) => ({ row, place: placeOf(nth, openAt, rows.length) }))
  return (
    <View className="stock-list">
      <FoldingRows
        name="stocks"
        dense
        rowPx={66}
        boxes={inBoxes(placed, rowsPerBox)}
        {...(openAt < 0 ? {} : { keep: Math.floor(openAt / rowsPerBox) })}
        draw={({ row, place }) => (
          <View key={row.skuId} id={`stock-${row.skuId}`} className={place}>
            {opened?.skuId === row.skuId ? (
              <StockEditor
                row={row}
                first={opened.first}
                onFigures={list.take}
                onClose={onClose}
                onThreshold={() => onThreshold(row)}
              />
            ) : (
              <StockItem row={row} onOpen={first => onOpen(row.skuId, first)} />
            )}
          </View>
        )}
      />
    </View>
  )
}

/** The open row stands out of the card, which ends before it and begins again behind it. */
function placeOf(nth: number, openAt: number, rows: number): string {
  const beside = openAt < 0 ? undefined : (['is-before', 'is-open', 'is-after'] as const)[nth - openAt + 1]
  const end = [nth === 0 ? 'is-first' : '', nth === rows - 1 ? 'is-last' : '']
  return ['stock-row', beside, ...end].filter(Boolean).join(' ')
}

const NoRows = ({ searched }: { searched: boolean }) => (
  <Empty
    icon="box"
    title={searched ? '没找到这样的货' : '这里没有货'}
    words={searched ? '少写几个字再找，或者扫一下包装上的码。' : '换一类看看；新的商品用表格导入后就在这里。'}
  />
)

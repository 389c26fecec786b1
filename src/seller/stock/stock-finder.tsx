import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { TabsRow } from '../../shared/ui/tabs'
import { Tap } from '../../shared/ui/tap'
import { SearchField } from '../shell/search-field'
import type { useStockList } from './use-stock-list'
import './stock-finder.scss'

interface StockFinderProps {
  list: ReturnType<typeof useStockList>
  /** The camera's code was read. */
  onScan: (code: string) => void
  /** Beside the field. */
  children?: ReactNode
}

/** Finds SKUs: by words, by a bar code, by how many are left, by category. */
export const StockFinder = ({ list, onScan, children }: StockFinderProps) => (
  <View>
    <View className="row">
      <View className="grow">
        <SearchField
          id="find-stock"
          placeholder="找一样货"
          words={list.words}
          onSearch={list.search}
          onScan={onScan}
        />
      </View>
      {children}
    </View>
    <View className="pills">
      <TabsRow label="看哪些" tabs={list.pills} chosen={list.pill} onChoose={list.choose} />
    </View>
    {list.scanned ? (
      <View className="row row-apart stock-scanned">
        <View className="small middling">码是 {list.scanned.code} 的货</View>
        <Tap id="scanned-done" className="text-tap" onTap={() => list.choose(list.pill)}>
          看全部
        </Tap>
      </View>
    ) : null}
  </View>
)

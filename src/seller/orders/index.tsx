import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { SellerTab } from '../../../types/api/seller-order'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { useIsOwner } from '../../shared/my-role'
import { TabsRow } from '../../shared/ui/tabs'
import { Tap } from '../../shared/ui/tap'
import { SearchField } from '../shell/search-field'
import { SellerPage } from '../shell/seller-page'
import { OrderList } from './order-list'
import { useSellerOrders } from './use-seller-orders'
import './index.scss'

const lists: readonly { tab: SellerTab; id: string; words: string }[] = [
  { tab: 'to_ship', id: 'list-to_ship', words: '待发货' },
  { tab: 'shipped', id: 'list-shipped', words: '已发货' },
  { tab: 'after_sale', id: 'list-after_sale', words: '售后' },
  { tab: 'all', id: 'list-all', words: '全部' },
]

/** The orders of the shop by what must be done with them, and by any words that one remembers. */
export default function OrdersPage() {
  const [tab, setTab] = useState<SellerTab>('to_ship')
  const [words, setWords] = useState('')
  const list = useSellerOrders(tab, words)
  useReachBottom(() => void list.more())

  const choose = (id: string) => {
    setWords('')
    setTab(lists.find(one => one.id === id)?.tab ?? 'to_ship')
  }
  return (
    <SellerPage tab="orders">
      <Head />
      <SearchField
        key={words}
        id="seek"
        placeholder="单号、手机尾号、姓名、商品"
        words={words}
        onSearch={setWords}
        onScan={setWords}
      />
      <View className="pills">
        <TabsRow
          label="哪些订单"
          tabs={lists}
          chosen={words ? '' : (lists.find(one => one.tab === tab)?.id ?? '')}
          onChoose={choose}
        />
      </View>
      <OrderList list={list} tab={tab} words={words} />
    </SellerPage>
  )
}

function Head() {
  const isOwner = useIsOwner()
  return (
    <View className="row row-apart orders-head">
      <Text className="heading">订单</Text>
      {isOwner ? (
        <Tap id="to-export" className="text-tap" role="link" onTap={() => void go(routes.sellerExport)}>
          导出
        </Tap>
      ) : null}
    </View>
  )
}

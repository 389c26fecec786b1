import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { AfterSaleTurn } from '../../../types/api/after-sale-views'
import { routes } from '../../routes'
import { AfterSaleItem } from '../../shared/after-sale/after-sale-item'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { go } from '../../shared/go'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { TabsRow } from '../../shared/ui/tabs'
import { Tap } from '../../shared/ui/tap'
import { usePages } from '../../shared/use-pages'
import '../shell/shell.scss'
import '../words'
import './index.scss'

const turns: readonly { turn: AfterSaleTurn; words: string; none: string }[] = [
  { turn: 'seller', words: '等处理', none: '没有要答复的，也没有等收的退货。' },
  { turn: 'buyer', words: '等寄回', none: '没有等买家寄回的。' },
  { turn: 'money', words: '退款中', none: '没有还在路上的退款。' },
  { turn: 'over', words: '已结束', none: '还没有结束的售后。' },
]
const tabOf = (turn: AfterSaleTurn) => `turn-${turn}`
const tabs = turns.map(({ turn, words }) => ({ id: tabOf(turn), words }))

/** The shop's after-sales by whose turn it is, the most urgent first. */
export default function SellerAfterSalesPage() {
  const [turn, setTurn] = useState<AfterSaleTurn>('seller')
  const list = usePages('after_sale.queue', { turn })
  useReachBottom(() => void list.more())
  return (
    <PageRoot>
      <View id="seller-after-sales" className="page">
        <View className="pills">
          <TabsRow
            label="轮到谁"
            tabs={tabs}
            chosen={tabOf(turn)}
            onChoose={id => setTurn(turns.find(one => tabOf(one.turn) === id)?.turn ?? 'seller')}
          />
        </View>
        <Tap
          id="to-returns"
          className="text-tap to-returns"
          role="link"
          onTap={() => void go(routes.sellerReturns)}
        >
          <Icon name="pin" className="small-icon" />
          <Text>退货地址和期限</Text>
        </Tap>
        <Queue list={list} turn={turn} />
      </View>
    </PageRoot>
  )
}

interface QueueProps {
  list: ReturnType<typeof usePages<'after_sale.queue'>>
  turn: AfterSaleTurn
}

function Queue({ list: { query, restart }, turn }: QueueProps) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="售后都没有变。" onRetry={restart} />
  }
  if (query.first.afterSales.length === 0) {
    const { none = '' } = turns.find(one => one.turn === turn) ?? {}
    return <Empty icon="undo" title="这里空着" words={none} />
  }
  return (
    <View>
      <FoldingRows
        name="seller-after-sales"
        rowPx={190}
        boxes={query.pages.map(({ afterSales }) => afterSales)}
        draw={card => (
          <AfterSaleItem
            key={card.id}
            card={card}
            side="seller"
            url={routes.sellerAfterSale(card.number, card.id)}
          />
        )}
      />
      {query.after ? null : <View className="list-end">都在这里了</View>}
    </View>
  )
}

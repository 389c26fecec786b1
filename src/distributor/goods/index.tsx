import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { EarningCard } from '../../../types/api/earning'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'
import { useQuery } from '../../shared/use-query'
import { ShareSheet } from '../share/share-sheet'
import { useShareCard } from '../share/use-share-card'
import { FindField } from './find-field'
import { GoodsRow } from './goods-row'
import './index.scss'

/** 选货: goods on sale, each with what one earns on it and its card to send. */
export default function DistributorGoodsPage() {
  return (
    <PageRoot>
      <View id="distributor-goods" className="page">
        <Goods />
      </View>
    </PageRoot>
  )
}

function Goods() {
  const { query: me, retry } = useQuery('distributor.me', {})
  if (me.state === 'loading') return <Skeleton />
  if (me.state === 'failed') {
    return <ErrorBox error={me.error} unchanged="推广和佣金都没有变。" onRetry={retry} />
  }
  return <Choosing name={me.value.name} />
}

function Choosing({ name }: { name: string }) {
  const [words, setWords] = useState('')
  const list = usePages('distribution.goods', words ? { words } : {})
  const card = useShareCard(name)
  const [open, setOpen] = useState(false)
  useReachBottom(() => void list.more())
  const share = ({ id: productId, name: title, picture, tint, earn }: EarningCard) => {
    setOpen(true)
    void card.make({ productId, title, picture, tint, earn })
  }
  return (
    <View>
      <FindField words={words} onFind={setWords} />
      <View>
        <Found list={list} onShare={share} />
      </View>
      <ShareSheet open={open} card={card} onClose={() => setOpen(false)} />
    </View>
  )
}

interface FoundProps {
  list: ReturnType<typeof usePages<'distribution.goods'>>
  onShare: (product: EarningCard) => void
}

function Found({ list: { query, restart }, onShare }: FoundProps) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="推广和佣金都没有变。" onRetry={restart} />
  }
  if (query.pages.every(page => page.products.length === 0)) {
    return <Empty icon="search" title="没有找到" words="换个词试试，或者清空看全部。" />
  }
  return (
    <View>
      <FoldingRows
        name="earning-goods"
        rowPx={110}
        boxes={query.pages.map(page => page.products)}
        draw={product => <GoodsRow key={product.id} product={product} onShare={onShare} />}
      />
      <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}

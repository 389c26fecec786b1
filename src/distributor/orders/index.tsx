import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { CreditCard } from '../../../types/api/credit-views'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'
import { NothingYet } from '../share/nothing-yet'
import { ContestSheet } from './contest-sheet'
import { CreditItem } from './credit-item'
import './index.scss'

/** A card is about a third of a screen. */
const creditsPerBox = 10

/** Paid orders whose buyer had opened one's card, won or lost, newest first. */
export default function DistributorOrdersPage() {
  return (
    <PageRoot>
      <View id="distributor-orders" className="page">
        <Orders />
      </View>
    </PageRoot>
  )
}

function Orders() {
  const list = usePages('credit.mine', {})
  const [about, setAbout] = useState<CreditCard>()
  const [open, setOpen] = useState(false)
  useReachBottom(() => void list.more())
  const contest = (credit: CreditCard) => {
    setAbout(credit)
    setOpen(true)
  }
  return (
    <View>
      <View>
        <Credits list={list} onContest={contest} />
      </View>
      <ContestSheet
        open={open}
        credit={about}
        onSent={() => {
          setOpen(false)
          void list.reload()
        }}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}

interface CreditsProps {
  list: ReturnType<typeof usePages<'credit.mine'>>
  onContest: (credit: CreditCard) => void
}

function Credits({ list: { query, restart }, onContest }: CreditsProps) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="订单和佣金都没有变。" onRetry={restart} />
  }
  const credits = query.pages.flatMap(page => page.credits)
  if (credits.length === 0) {
    return <NothingYet icon="wallet" title="还没有订单" words="朋友从分享的卡片进来买了，这里就能看到。" />
  }
  return (
    <View>
      <FoldingRows
        name="credits"
        rowPx={220}
        boxes={inBoxes(credits, creditsPerBox)}
        draw={credit => <CreditItem key={credit.number} credit={credit} onContest={onContest} />}
      />
      <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}

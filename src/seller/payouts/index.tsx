import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { useIsOwner } from '../../shared/my-role'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { TabsRow } from '../../shared/ui/tabs'
import { ChooseAll } from './choose-all'
import { Foot } from './foot'
import { PayoutItem } from './payout-item'
import { Sheets } from './sheets'
import { usePayouts, type Which } from './use-payouts'
import '../shell/shell.scss'
import '../words'
import './index.scss'

const lists: readonly { which: Which; words: string; title: string; none: string }[] = [
  { which: 'asked', words: '待处理', title: '没有等答复的', none: '分销员申请提现，会在这里等店主答复。' },
  { which: 'under_way', words: '进行中', title: '没有在路上的', none: '同意以后，到钱到账为止，都在这里。' },
  { which: 'ended', words: '结束', title: '还没有结束的', none: '到账的、退回的、没同意的，都记在这里。' },
]
/** A card is about half a screen. */
const payoutsPerBox = 5

const tabOf = (which: Which) => `which-${which}`
const tabs = lists.map(({ which, words }) => ({ id: tabOf(which), words }))

/** What distributors want paid out: what waits for the owner, what is on its way, what is over. Clerks look. */
export default function PayoutsPage() {
  const { which: asked } = useRouter().params
  const [which, setWhich] = useState<Which>(asked === 'under_way' ? asked : 'asked')
  const payouts = usePayouts(which)
  const hasFoot = which === 'asked' && payouts.mayChoose.length > 0
  useReachBottom(() => void payouts.more())
  return (
    <PageRoot>
      <View id="seller-payouts" className={hasFoot ? 'page page-with-foot' : 'page'}>
        <View className="pills">
          <TabsRow
            label="到哪一步"
            tabs={tabs}
            chosen={tabOf(which)}
            onChoose={id => setWhich(lists.find(one => tabOf(one.which) === id)?.which ?? 'asked')}
          />
        </View>
        <Payouts payouts={payouts} which={which} />
        {hasFoot ? <Foot {...payouts} /> : null}
        <Sheets {...payouts} />
      </View>
    </PageRoot>
  )
}

function Payouts({ payouts, which }: { payouts: ReturnType<typeof usePayouts>; which: Which }) {
  const isOwner = useIsOwner()
  const { query, restart, shown } = payouts
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="提现都没有变。" onRetry={restart} />
  }
  const { title = '', none = '' } = lists.find(one => one.which === which) ?? {}
  if (shown.length === 0) return <Empty icon="wallet" title={title} words={none} />
  return (
    <View>
      {which !== 'ended' && !isOwner ? (
        <View id="only-owner" className="card card-padded small middling">
          提现由店主答复，这里可以看。
        </View>
      ) : null}
      <ChooseAll {...payouts} />
      <FoldingRows
        name="seller-payouts"
        rowPx={260}
        boxes={inBoxes(shown, payoutsPerBox)}
        draw={payout => <PayoutItem key={payout.id} payout={payout} payouts={payouts} />}
      />
      <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}

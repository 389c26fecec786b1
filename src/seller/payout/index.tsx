import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { PayoutCard } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { useIsOwner } from '../../shared/my-role'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Sheet } from '../../shared/ui/sheet'
import { Skeleton } from '../../shared/ui/skeleton'
import '../payouts/index.scss'
import { ReasonForm } from '../shell/reason-form'
import '../shell/shell.scss'
import '../words'
import './index.scss'
import { PayoutBody } from './payout-body'
import { usePayout } from './use-payout'

/** One payout: whose, how much and why so much, where it is, and what may be done about it. */
export default function PayoutPage() {
  const { id = '' } = useRouter().params
  const payout = usePayout(id)
  return (
    <PageRoot>
      <View id="seller-payout" className="page page-with-foot">
        <Payout {...payout} />
      </View>
    </PageRoot>
  )
}

function Payout({ query, askAgain, ...deeds }: ReturnType<typeof usePayout>) {
  if (query.state === 'loading') return <Skeleton cards={2} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="提现没有变。" onRetry={askAgain} />
  }
  return (
    <View>
      <PayoutBody payout={query.value} {...deeds} />
      <Foot payout={query.value} {...deeds} />
      <RefuseSheet payout={query.value} {...deeds} />
    </View>
  )
}

type Deeds = Omit<ReturnType<typeof usePayout>, 'query' | 'askAgain'> & { payout: PayoutCard }

function Foot({ payout, approve, setIsRefusing }: Deeds) {
  const isOwner = useIsOwner()
  if (payout.state !== 'asked') return null
  if (!payout.actions.includes('approve')) {
    return isOwner ? null : (
      <View id="only-owner" className="foot small middling">
        提现由店主答复，这里可以看。
      </View>
    )
  }
  return (
    <View className="foot">
      <Button id="refuse" kind="line" onTap={() => setIsRefusing(true)}>
        不同意
      </Button>
      <Button id="approve" className="grow" busy={approve.busy} onTap={() => void approve.run(payout)}>
        同意，付 {yuan(payout.netFen)}
      </Button>
    </View>
  )
}

const RefuseSheet = ({ payout, refuse, isRefusing, setIsRefusing }: Deeds) => (
  <Sheet id="refuse-sheet" label="不同意提现" open={isRefusing} onClose={() => setIsRefusing(false)}>
    {isRefusing ? (
      <ReasonForm
        title="不同意提现"
        words={`${payout.distributor.name}会看到原因；${yuan(payout.grossFen)} 回到可提现，可以再提。`}
        yes="不同意"
        busy={refuse.busy}
        onDecide={words => void refuse.run(payout, words)}
      />
    ) : null}
  </Sheet>
)

import { Text, View } from '@tarojs/components'
import type { PayoutView } from '../../../types/api/payout'
import { Button } from '../../shared/ui/button'
import { LifeLine } from '../../shared/ui/life-line'
import { Notice } from '../../shared/ui/notice'
import { standing } from './standing'
import { stateOf } from './state-words'
import { Sums } from './sums'
import { payoutTrail } from './trail'
import { usePayoutDeeds } from './use-payout-deeds'
import './payout.scss'

interface PayoutBodyProps {
  payout: PayoutView
  onMoved: (payout: PayoutView) => void
}

const tooOldWords =
  '这个微信版本还不能确认收款。请把微信升级到最新版，再回来点「去微信确认收款」；钱一直留着，到期才退回可提现。'
const followingWords = '已经在微信里点了收款，正在等微信告诉店里到账没有。'
const slowWords = '微信还没有回话，钱没有丢；过几分钟回来看就行。'

/** One payout: how it stands, its timeline, its sums, and what its distributor may do now. */
export function PayoutBody({ payout, onMoved }: PayoutBodyProps) {
  const { withdraw, confirm, following, confirmed, tooOld } = usePayoutDeeds({ payout, onMoved })
  const now = Date.now()
  const heard = confirmed && payout.state === 'waiting'
  return (
    <View>
      <View id="payout-state" className="heading" ariaRole="status">
        {heard ? '正在确认' : stateOf(payout).words}
      </View>
      <View id="payout-standing" className="small middling payout-words">
        {heard ? (following ? followingWords : slowWords) : standing(payout, now)}
      </View>
      {tooOld ? <Notice id="too-old" words={tooOldWords} /> : null}
      <LifeLine id="payout-trail" steps={payoutTrail(payout, now)} />
      <View className="card card-padded">
        <Sums {...payout} />
      </View>
      <View className="row row-apart payout-number small quiet">
        <Text>提现单号</Text>
        <Text id="payout-number">{payout.id}</Text>
      </View>
      {payout.actions.includes('withdraw') ? (
        <Button id="withdraw-payout" kind="plain" busy={withdraw.busy} onTap={withdraw.run}>
          撤回这次提现
        </Button>
      ) : null}
      <View className={mayConfirm(payout, following) ? 'foot' : 'foot payout-no-foot'}>
        {mayConfirm(payout, following) ? (
          <Button id="confirm-payout" className="grow" busy={confirm.busy} onTap={confirm.run}>
            去微信确认收款
          </Button>
        ) : null}
      </View>
    </View>
  )
}

/** Not while it is being found out whether it was. */
const mayConfirm = ({ actions }: PayoutView, following: boolean): boolean =>
  actions.includes('confirm') && !following

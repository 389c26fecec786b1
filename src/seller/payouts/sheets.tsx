import { View } from '@tarojs/components'
import { yuan } from '../../shared/money'
import { Sheet } from '../../shared/ui/sheet'
import { ReasonForm } from '../shell/reason-form'
import { ApproveForm, Outcomes } from './approve-sheet'
import type { usePayouts } from './use-payouts'

type SheetsProps = Pick<ReturnType<typeof usePayouts>, 'open' | 'setOpen' | 'begin' | 'approve' | 'refuse'>

/** What lies over the list. What was decided is read from the shop anew once its outcome was seen. */
export function Sheets({ open, setOpen, begin, approve, refuse }: SheetsProps) {
  const approving = open?.what === 'approve' ? open : undefined
  const refused = open?.what === 'refuse' ? open.payout : undefined
  const close = () => (approving?.outcomes ? void begin() : setOpen(undefined))
  return (
    <View>
      <Sheet id="approve-sheet" label="同意提现" open={approving !== undefined} onClose={close}>
        {approving?.outcomes ? <Outcomes outcomes={approving.outcomes} onClose={close} /> : null}
        {approving && !approving.outcomes ? (
          <ApproveForm
            payouts={approving.payouts}
            busy={approve.busy}
            onApprove={() => void approve.run(approving.payouts)}
          />
        ) : null}
      </Sheet>
      <Sheet id="refuse-sheet" label="不同意提现" open={refused !== undefined} onClose={close}>
        {refused ? (
          <ReasonForm
            title="不同意提现"
            words={`${refused.distributor.name}会看到原因；${yuan(refused.grossFen)} 回到可提现，可以再提。`}
            yes="不同意"
            busy={refuse.busy}
            onDecide={words => void refuse.run(refused, words)}
          />
        ) : null}
      </Sheet>
    </View>
  )
}

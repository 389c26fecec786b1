import { View } from '@tarojs/components'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { RatesForm } from '../rate/rates-form'
import { ReasonForm } from '../shell/reason-form'
import { BusinessForm } from './business-form'
import type { Open, useDistributors } from './use-distributors'

type Asked = NonNullable<Open>['what']
type SheetsProps = Pick<
  ReturnType<typeof useDistributors>,
  'open' | 'setOpen' | 'decide' | 'rated' | 'recorded'
>

/** What lies over the list. Each form begins anew when its sheet is opened. */
export function Sheets({ open, setOpen, decide, rated, recorded }: SheetsProps) {
  const { run, busy } = useAction(decide)
  const close = () => setOpen(undefined)
  const about = (what: Asked) => (open?.what === what ? open.person : undefined)
  const rejected = about('reject')
  const suspended = about('suspend')
  const rate = about('rate')
  const business = about('business')
  return (
    <View>
      <Sheet id="reject-sheet" label="不同意申请" open={rejected !== undefined} onClose={close}>
        {rejected ? (
          <ReasonForm
            title="不同意申请"
            words={`${rejected.name}会看到原因，还可以再申请一次。`}
            yes="不同意"
            busy={busy}
            onDecide={reason => void run(rejected, 'reject', reason)}
          />
        ) : null}
      </Sheet>
      <Sheet id="suspend-sheet" label="停用分销员" open={suspended !== undefined} onClose={close}>
        {suspended ? (
          <ReasonForm
            title="停用分销员"
            words={`${suspended.name}会看到原因。`}
            yes="停用"
            busy={busy}
            onDecide={reason => void run(suspended, 'suspend', reason)}
          />
        ) : null}
      </Sheet>
      <Sheet id="business-sheet" label="企业开票" open={business !== undefined} onClose={close}>
        {business ? <BusinessForm person={business} onSaved={() => void recorded()} /> : null}
      </Sheet>
      <Sheet id="rate-sheet" label="单独比例" open={rate !== undefined} onClose={close}>
        {rate ? (
          <RatesForm
            title="单独比例"
            otherwise={`只给${rate.name}定的比例，比商品和店里的先算；空着就不单定。`}
            rated={[{ of: 'person', id: rate.id, name: '比例', rateBp: rate.rateBp }]}
            onSaved={() => void rated()}
          />
        ) : null}
      </Sheet>
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import type { PayeeView } from '../../../types/api/payee'
import type { PayoutStandView, PayoutView } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { AmountField } from './amount-field'
import { PayeeRow } from './payee-row'
import { PreviewLines } from './preview-lines'
import { useAsk } from './use-ask'

interface AskFormProps {
  stand: PayoutStandView
  identity: NonNullable<PayeeView['identity']>
  onAsked: (payout: PayoutView) => void
  /** Something is not as it stands on the screen. */
  onOutdated: () => void
  /** Somebody else is to be paid. */
  onChange: () => void
  /** Nobody is recorded any more. */
  onForgotten: (payee: PayeeView) => void
}

/** How much, what arrives of it, to whom, and the one button. */
export function AskForm({ stand, identity, onChange, onForgotten, ...hears }: AskFormProps) {
  const { typed, change, amount, preview, retry, refused, ask } = useAsk(stand, hears)
  const fault = 'fault' in amount ? amount.fault : ''
  return (
    <View>
      <View className="card card-padded">
        <AmountField typed={typed} fault={fault} stand={stand} onChange={change} />
        <PreviewLines preview={preview} onRetry={retry} />
      </View>
      <PayeeRow identity={identity} onChange={onChange} onForgotten={onForgotten} />
      <View ariaRole="alert">
        {refused ? (
          <View id="payout-refused" className="small payout-fault payout-refused">
            {refused}
          </View>
        ) : null}
      </View>
      <View className="foot">
        <Button
          id="ask-payout"
          className="grow payout-ask"
          disabled={preview.state !== 'ready'}
          busy={ask.busy}
          onTap={() => void ask.run()}
        >
          <Deed preview={preview} />
        </Button>
      </View>
    </View>
  )
}

/** What the button will do. Each sum stays in one piece. */
function Deed({ preview }: Pick<ReturnType<typeof useAsk>, 'preview'>) {
  if (preview.state !== 'ready') {
    return <Text>{preview.state === 'loading' ? '正在算到账多少' : '写上要提多少'}</Text>
  }
  const { grossFen, netFen } = preview.value
  return (
    <>
      <Text>提现 {yuan(grossFen)}，</Text>
      <Text>到账 {yuan(netFen)}</Text>
    </>
  )
}

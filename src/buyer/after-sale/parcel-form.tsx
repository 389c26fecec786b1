import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { Tap } from '../../shared/ui/tap'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'
import { scanCode } from '../../shared/wx/scan'
import { tidied, whatIsMissing } from './parcel-draft'
import type { ParcelBack } from './use-after-sale'

interface ParcelFormProps {
  /** The parcel that was told before: once more puts a slip right. */
  parcel: AfterSaleView['parcel']
  onSend: (parcel: ParcelBack) => Promise<boolean>
}

/** Tells the parcel that goes back, by hand or by the camera. */
export function ParcelForm({ parcel, onSend }: ParcelFormProps) {
  const [draft, setDraft] = useState<ParcelBack>({
    carrier: parcel?.carrier ?? '',
    trackingNumber: parcel?.trackingNumber ?? '',
  })
  const scan = async () => {
    const code = await scanCode()
    if (code) setDraft(now => ({ ...now, trackingNumber: code }))
  }
  const send = useAction(async () => {
    const told = tidied(draft)
    const missing = whatIsMissing(told)
    if (missing) say(missing)
    else if (await onSend(told)) say('告诉店家了')
  })
  return (
    <View className="card parcel-form">
      <View className="section">{parcel ? '单号填错了可以改' : '寄出以后填单号'}</View>
      <Field
        id="back-carrier"
        label="快递公司"
        placeholder="顺丰、中通……"
        initial={draft.carrier}
        maxLength={20}
        onChange={carrier => setDraft(before => ({ ...before, carrier }))}
      />
      <View className="field">
        <Text className="field-label">单号</Text>
        <Input
          id="back-number"
          className="field-input"
          maxlength={50}
          placeholder="快递单号"
          placeholderClass="field-placeholder"
          value={draft.trackingNumber}
          ariaLabel="快递单号"
          onInput={event => setDraft(before => ({ ...before, trackingNumber: event.detail.value }))}
        />
        <Tap id="scan-number" className="text-tap" label="扫描快递单号" onTap={() => void scan()}>
          扫描
        </Tap>
      </View>
      <Button
        id="send-back"
        kind={parcel ? 'line' : 'main'}
        className="parcel-send"
        busy={send.busy}
        onTap={send.run}
      >
        {parcel ? '改成这个单号' : '已寄出，告诉店家'}
      </Button>
    </View>
  )
}

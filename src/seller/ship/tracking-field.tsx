import { Input, Text, View } from '@tarojs/components'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { scanCode } from '../../shared/wx/scan'
import { looksRight } from './tracking'
import type { CarrierForm } from './use-carrier-form'

/** With the spaces that people put in. */
const mostChars = 50

/** The number on the parcel, typed or scanned, and whether it looks like one of this carrier. */
export function TrackingField({ id, form }: { id: string; form: CarrierForm }) {
  const scan = async () => {
    const code = await scanCode()
    if (code) form.type(code)
  }
  return (
    <View>
      <View className="tracking">
        <Input
          id={id}
          className="field-input"
          ariaLabel="快递单号"
          placeholder="填单号，或扫面单"
          placeholderClass="field-placeholder"
          maxlength={mostChars}
          value={form.number}
          onInput={event => form.type(event.detail.value)}
        />
        <Tap id={`${id}-scan`} className="tracking-scan" label="扫单号" onTap={() => void scan()}>
          <View className="icon icon-scan" />
        </Tap>
      </View>
      <Fit id={`${id}-fit`} short={form.carrier?.short ?? ''} looks={looksRight(form.carrier, form.number)} />
    </View>
  )
}

const Fit = ({ id, short, looks }: { id: string; short: string; looks: boolean | undefined }) => {
  if (looks === undefined) return null
  return (
    <View id={id} className={looks ? 'row small fit fit-good' : 'row small fit fit-bad'}>
      <Icon name={looks ? 'check' : 'warn'} className="small-icon" />
      <Text className="grow">{looks ? `像是${short}的单号` : `不像${short}的单号，请再看一眼`}</Text>
    </View>
  )
}

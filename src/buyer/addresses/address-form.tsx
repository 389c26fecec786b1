import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { Address } from '../../../types/api/address'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'
import { trimmed, whatIsMissing } from './address-draft'
import { RegionField } from './region-field'

interface AddressFormProps {
  initial: Address
  onSave: (address: Address) => Promise<void>
  /** Leaves the form as if it had not been opened; absent where there is nothing to go back to. */
  onCancel?: () => void
}

/** The shop's own form. What is typed stays out of React's state: it would ride in every setData. */
export function AddressForm({ initial, onSave, onCancel }: AddressFormProps) {
  const draft = useRef<Address>({ ...initial })
  const write = (part: Partial<Address>) => {
    draft.current = { ...draft.current, ...part }
  }
  const save = useAction(async () => {
    const address = trimmed(draft.current)
    const missing = whatIsMissing(address)
    if (missing) say(missing)
    else await onSave(address)
  })
  return (
    <View>
      <View className="card address-fields">
        <Field
          id="address-name"
          label="收货人"
          placeholder="姓名"
          maxLength={20}
          initial={initial.name}
          onChange={name => write({ name })}
        />
        <Field
          id="address-phone"
          label="手机号"
          placeholder="11 位手机号"
          maxLength={13}
          type="number"
          initial={initial.phone}
          onChange={phone => write({ phone })}
        />
        <RegionField initial={initial} onChange={write} />
        <Field
          id="address-detail"
          label="详细地址"
          placeholder="街道、门牌、楼层房号"
          maxLength={80}
          initial={initial.detail}
          onChange={detail => write({ detail })}
        />
      </View>
      <Button id="save-address" className="address-save" busy={save.busy} onTap={save.run}>
        保存地址
      </Button>
      {onCancel ? (
        <Button id="cancel-address" kind="plain" className="address-save" onTap={onCancel}>
          不改了
        </Button>
      ) : null}
    </View>
  )
}

import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { Address } from '../../../types/api/address'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'
import { trimmed, whatIsMissing } from './address-draft'

interface AddressFormProps {
  initial: Address
  onSave: (address: Address) => Promise<void>
}

interface Row {
  key: keyof Address
  label: string
  placeholder: string
  maxLength: number
}

const rows: Row[] = [
  { key: 'name', label: '收货人', placeholder: '姓名', maxLength: 20 },
  { key: 'phone', label: '手机号', placeholder: '11 位手机号', maxLength: 13 },
  { key: 'province', label: '省份', placeholder: '如 浙江省', maxLength: 20 },
  { key: 'city', label: '城市', placeholder: '如 杭州市', maxLength: 20 },
  { key: 'county', label: '区县', placeholder: '如 西湖区', maxLength: 20 },
  { key: 'detail', label: '详细地址', placeholder: '街道、门牌、楼层房号', maxLength: 80 },
]

/** The shop's own form. What is typed stays out of React's state: it would ride in every setData. */
export function AddressForm({ initial, onSave }: AddressFormProps) {
  const draft = useRef<Address>({ ...initial })
  const save = useAction(async () => {
    const address = trimmed(draft.current)
    const missing = whatIsMissing(address)
    if (missing) say(missing)
    else await onSave(address)
  })
  return (
    <View>
      <View className="card address-fields">
        {rows.map(({ key, ...row }) => (
          <Field
            key={key}
            id={`address-${key}`}
            {...row}
            type={key === 'phone' ? 'number' : 'text'}
            initial={initial[key]}
            onChange={words => {
              draft.current[key] = words
            }}
          />
        ))}
      </View>
      <Button id="save-address" className="address-save" busy={save.busy} onTap={save.run}>
        保存地址
      </Button>
    </View>
  )
}

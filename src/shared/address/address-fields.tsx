import { View } from '@tarojs/components'
import type { Address } from '../../../types/api/address'
import { Field } from '../ui/field'
import { longest } from './address-draft'
import { RegionField } from './region-field'
import './address.scss'

interface AddressFieldsProps {
  initial: Address
  /** Who is at the address: a buyer receives, a shop takes back. */
  who: string
  onChange: (part: Partial<Address>) => void
}

/** Everything of an address to fill in. What is typed stays out of React's state: it would ride in every setData. */
export const AddressFields = ({ initial, who, onChange }: AddressFieldsProps) => (
  <View className="card address-fields">
    <Field
      id="address-name"
      label={who}
      placeholder="姓名"
      maxLength={longest.name}
      initial={initial.name}
      onChange={name => onChange({ name })}
    />
    <Field
      id="address-phone"
      label="手机号"
      placeholder="11 位手机号"
      maxLength={13}
      type="number"
      initial={initial.phone}
      onChange={phone => onChange({ phone })}
    />
    <RegionField initial={initial} onChange={onChange} />
    <Field
      id="address-detail"
      label="详细地址"
      placeholder="街道、门牌、楼层房号"
      maxLength={longest.detail}
      initial={initial.detail}
      onChange={detail => onChange({ detail })}
    />
  </View>
)

import { View } from '@tarojs/components'
import { useRef } from 'react'
import { Field } from '../../shared/ui/field'
import type { Region } from './region'
import type { RegionFieldProps } from './region-field'

const rows: { key: keyof Region; label: string; placeholder: string }[] = [
  { key: 'province', label: '省份', placeholder: '如 浙江省' },
  { key: 'city', label: '城市', placeholder: '如 杭州市' },
  { key: 'county', label: '区县', placeholder: '如 西湖区' },
]

/** A browser has no list of regions: there they are typed, one field each. */
export function RegionField({ initial, onChange }: RegionFieldProps) {
  // Of the whole address only the region: the rest is the form's, and newer there.
  const { province, city, county } = initial
  const region = useRef<Region>({ province, city, county })
  return (
    <View>
      {rows.map(({ key, ...row }) => (
        <Field
          key={key}
          id={`address-${key}`}
          {...row}
          maxLength={20}
          initial={initial[key]}
          onChange={words => {
            region.current = { ...region.current, [key]: words }
            onChange(region.current)
          }}
        />
      ))}
    </View>
  )
}

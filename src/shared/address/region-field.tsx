import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Region, regionOf, regionWords } from './region'

export interface RegionFieldProps {
  initial: Region
  onChange: (region: Region) => void
}

/** Province, city and county from WeChat's own picker, which brings its own list of regions. */
export function RegionField({ initial, onChange }: RegionFieldProps) {
  const [region, setRegion] = useState(initial)
  const words = regionWords(region)
  const take = (picked: unknown) => {
    const next = regionOf(picked)
    if (!next) return
    setRegion(next)
    onChange(next)
  }
  return (
    <Picker
      id="address-region"
      mode="region"
      value={region.province ? [region.province, region.city, region.county] : []}
      onChange={event => take(event.detail.value)}
    >
      <View className="field" ariaRole="button" ariaLabel={`地区 ${words || '还没有选'}`}>
        <Text className="field-label">地区</Text>
        <View className={words ? 'grow' : 'grow field-placeholder'}>{words || '省、市、区县'}</View>
        <View className="icon icon-right quiet-icon" />
      </View>
    </Picker>
  )
}

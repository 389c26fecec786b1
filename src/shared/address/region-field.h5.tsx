import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Region } from './region'
import type { RegionFieldProps } from './region-field'

type Choices = typeof import('./region-list.h5')

const rows: { key: keyof Region; label: string; below: Partial<Region> }[] = [
  { key: 'province', label: '省份', below: { city: '', county: '' } },
  { key: 'city', label: '城市', below: { county: '' } },
  { key: 'county', label: '区县', below: {} },
]

/**
 * Province, city and county from the list of regions, which is fetched when the form opens. The browser's own
 * selects: Taro's wheel for browsers can neither be reached by keys nor read aloud.
 */
export function RegionField({ initial, onChange }: RegionFieldProps) {
  // Of the whole address only the region: the rest is the form's, and newer there.
  const { province, city, county } = initial
  const [region, setRegion] = useState<Region>({ province, city, county })
  const [list, setList] = useState<Choices>()
  useEffect(() => {
    import('./region-list.h5').then(setList)
  }, [])
  const choices = list?.regionChoices(region)
  const pick = (part: Partial<Region>) => {
    const next = { ...region, ...part }
    setRegion(next)
    onChange(next)
  }
  return (
    <View id="address-region" ariaRole="group" ariaLabel="地区">
      {rows.map(({ key, label, below }) => (
        <View key={key} className="field">
          <Text className="field-label">{label}</Text>
          <select
            className={region[key] ? 'region-select' : 'region-select field-placeholder'}
            aria-label={label}
            value={region[key]}
            onChange={event => pick({ ...below, [key]: event.target.value })}
          >
            <option value="">请选择</option>
            {namesWith(region[key], choices?.[key]).map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </View>
      ))}
    </View>
  )
}

/** A saved name that the list does not have stays as it is until another is picked. */
function namesWith(chosen: string, names: readonly string[] = []): readonly string[] {
  return chosen && !names.includes(chosen) ? [chosen, ...names] : names
}

import { areaList } from '@vant/area-data'
import type { Region } from './region'

/** Names by code: the first two digits of a code are its province, the first four its city. */
type Names = Record<string, string>

const namesOf = (list: Names, code: string) =>
  Object.entries(list).flatMap(([one, name]) => (one.startsWith(code) ? [name] : []))

/** The start that all codes within a region share; no code starts with '-'. */
function codeOf(list: Names, name: string, within: string, digits: number): string {
  const found = Object.entries(list).find(([code, one]) => one === name && code.startsWith(within))
  return found?.[0].slice(0, digits) ?? '-'
}

/** What can be picked at each level once the levels above it are. */
export function regionChoices({ province, city }: Region): Record<keyof Region, string[]> {
  const { province_list, city_list, county_list } = areaList
  const inProvince = codeOf(province_list, province, '', 2)
  const inCity = codeOf(city_list, city, inProvince, 4)
  return {
    province: namesOf(province_list, ''),
    city: namesOf(city_list, inProvince),
    county: namesOf(county_list, inCity),
  }
}

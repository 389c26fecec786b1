import type { Address } from '../../../types/api/address'

export type Region = Pick<Address, 'province' | 'city' | 'county'>

/** A region in one line, as the form shows it; a city that is its own province is said once. */
export const regionWords = ({ province, city, county }: Region): string =>
  (province === city ? [city, county] : [province, city, county]).filter(Boolean).join(' ')

/** What WeChat's picker answers: province, city and county by name. */
export function regionOf(picked: unknown): Region | undefined {
  if (!Array.isArray(picked)) return undefined
  const [province, city, county] = picked.map(String)
  return province && city ? { province, city, county: county ?? '' } : undefined
}

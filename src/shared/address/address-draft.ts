import type { Address } from '../../../types/api/address'

/** An address of which nothing is known yet. */
export const blankAddress: Address = { name: '', phone: '', province: '', city: '', county: '', detail: '' }

/** What is still wrong with the address, as one sentence; undefined when it can be sent. */
export function whatIsMissing(address: Address): string | undefined {
  if (!address.name) return '请填姓名'
  if (!/^1\d{10}$/.test(address.phone)) return '手机号应是 1 开头的 11 位数字'
  if (!address.province || !address.city) return '请选好省份和城市'
  if (!address.detail) return '请填详细地址'
  return undefined
}

/** Without the blanks around what a person types. */
export const trimmed = (address: Address): Address => ({
  name: address.name.trim(),
  phone: address.phone.replace(/[\s-]/g, ''),
  province: address.province.trim(),
  city: address.city.trim(),
  county: address.county.trim(),
  detail: address.detail.trim(),
})

import type { Address } from '../../../types/api/address'

/** An address of which nothing is known yet. */
export const blankAddress: Address = { name: '', phone: '', province: '', city: '', county: '', detail: '' }

/** How much the shop keeps of each, in UTF-16 units. */
export const longest = { name: 20, region: 20, detail: 80 } as const

/** What is still wrong with the address, as one sentence; undefined when it can be sent. */
export function whatIsMissing(address: Address): string | undefined {
  if (!address.name) return '请填姓名'
  if (address.name.length > longest.name) return `姓名太长了，最多 ${longest.name} 个字`
  if (!/^1\d{10}$/.test(address.phone)) return '手机号应是 1 开头的 11 位数字'
  if (!address.province || !address.city) return '请选好省份和城市'
  if ([address.province, address.city, address.county].some(({ length }) => length > longest.region)) {
    return '请重新选一下地区'
  }
  if (!address.detail) return '请填详细地址'
  if (address.detail.length > longest.detail) return `详细地址太长了，最多 ${longest.detail} 个字`
  return undefined
}

/** As the shop keeps it, whether a person typed it or it came from WeChat: nothing is added, and no word is left out. */
export const tidied = (address: Address): Address => ({
  name: oneLine(address.name),
  phone: plainPhone(address.phone),
  province: oneLine(address.province),
  city: oneLine(address.city),
  county: oneLine(address.county),
  detail: oneLine(address.detail),
})

/** Without breaks, halves of a character, and blanks around it. */
const oneLine = (words: string): string => words.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()

/** `+86 138-0013 2046` is `13800132046`; what is no mobile phone of the mainland stays as it is. */
const plainPhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/[\s\p{Cf}()-]/gu, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')

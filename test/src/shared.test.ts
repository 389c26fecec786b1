import { blankAddress, tidied, whatIsMissing } from '../../src/shared/address/address-draft'
import { addressLine, maskedPhone } from '../../src/shared/address-words'
import { yuan, yuanShort } from '../../src/shared/money'
import { day, moment } from '../../src/shared/time'
import '../../src/seller/words'
import { errorWords } from '../../src/shared/words'
import { pictureUrl } from '../../src/shared/wx/picture'
import { pictureUrl as pictureUrlInBrowser } from '../../src/shared/wx/picture.h5'
import { api } from '../../types/api'
import { commonErrors } from '../../types/endpoint'

test('money keeps its fen in sums and drops .00 in lists', () => {
  expect([0, 5, 3990, 6800, 1_234_500].map(yuan)).toEqual(['¥0.00', '¥0.05', '¥39.90', '¥68.00', '¥12345.00'])
  expect([0, 5, 3990, 6800].map(yuanShort)).toEqual(['¥0', '¥0.05', '¥39.90', '¥68'])
  expect(yuan(-1000)).toBe('¥−10.00')
})

test('a moment is said as one says it, across midnight and the year', () => {
  const now = new Date(2026, 0, 1, 0, 5).getTime()
  expect(moment(now - 10 * 60_000, now)).toBe('昨天 23:55')
  expect(moment(now, now)).toBe('今天 00:05')
  expect(day(now + 24 * 3_600_000, now)).toBe('明天')
  expect(day(new Date(2025, 11, 30).getTime(), now)).toBe('2025年12月30日')
  expect(day(new Date(2026, 4, 9).getTime(), now)).toBe('5月9日')
})

test('every refusal of the contract has words of its own, and none is a stray', () => {
  const refusals = new Set<string>([
    ...commonErrors,
    'offline',
    ...Object.values(api).flatMap(({ errors }): readonly string[] => errors),
  ])
  expect(new Set(Object.keys(errorWords))).toEqual(refusals)
  for (const words of Object.values(errorWords)) expect(words).toMatch(/^[^a-z_]+$/)
})

test('WeChat gets the file id, a browser the path of the same origin', () => {
  const id = 'cloud://shop-1a2b.7368-shop-1a2b-1300000000/orange.webp'
  expect(pictureUrl(id)).toBe(id)
  expect(pictureUrlInBrowser(id)).toBe('/pictures/orange.webp')
  expect(pictureUrlInBrowser('/pictures/orange.webp')).toBe('/pictures/orange.webp')
})

test('an address that cannot be right is told before it is sent', () => {
  const address = {
    name: '阿禾',
    phone: '138 0013-2046',
    province: '上海市',
    city: '上海市',
    county: '',
    detail: ' 1 号 ',
  }
  expect(whatIsMissing(tidied(address))).toBeUndefined()
  expect(whatIsMissing(blankAddress)).toBe('请填姓名')
  expect(whatIsMissing({ ...tidied(address), phone: '23800132046' })).toMatch(/手机号/)
  expect(addressLine(tidied(address))).toBe('上海市1 号')
  expect(maskedPhone('13800132046')).toBe('138 **** 2046')
})

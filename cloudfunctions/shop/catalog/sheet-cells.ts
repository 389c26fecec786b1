import type { Fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { fenFromYuan, type PriceFault } from './yuan'

/** What a cell says, or why it cannot be used, in words for the shopkeeper. */
export type Cell<T> = Result<T, string>

export interface Spec {
  name: string
  value: string
}

const priceWords: Record<PriceFault, string> = {
  not_a_price: '不是价格，请写成 39.9 这样的数',
  below_a_fen: '最多两位小数',
  not_above_zero: '要大于 0',
  too_much: `不能超过 ${LIMITS.priceFen / 100} 元`,
}

/** Text on one line: breaks and runs of blanks become one blank. Markup is text like any other. */
export function readText(cell: string, most: number, least: 0 | 1): Cell<string> {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text.length < least) return no('没有填')
  if (text.length > most) return no(`太长，最多 ${most} 个字`)
  if (text.includes('\uFFFD')) return no('有乱码（�）')
  return /\p{Cc}/u.test(text) ? no('有看不见的控制字符') : ok(text)
}

/** The ids of the contract: document ids and field names. */
export function readId(cell: string): Cell<string> {
  const id = cell.trim()
  if (id === '') return no('没有填')
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(id)
    ? ok(id)
    : no('只能用字母、数字、- 和 _，以字母或数字开头，最多 32 个')
}

/** What the bar code on the goods says; '' when there is none. */
export function readCode(cell: string): Cell<string> {
  const code = cell.trim()
  if (code === '') return ok('')
  const fits = code.length <= LIMITS.skuCodeChars && /^[A-Za-z0-9._-]+$/.test(code)
  return fits ? ok(code) : no(`只能用字母、数字、点、- 和 _，最多 ${LIMITS.skuCodeChars} 个`)
}

export function readPrice(cell: string): Cell<Fen> {
  const price = fenFromYuan(cell.trim())
  return price.ok ? price : no(priceWords[price.error])
}

export function readPieces(cell: string): Cell<number> {
  const text = cell.trim()
  if (!/^\d{1,9}$/.test(text)) return no('要填 0 或更大的整数')
  const pieces = Number(text)
  return pieces > LIMITS.stockChangePieces ? no(`最多 ${LIMITS.stockChangePieces}`) : ok(pieces)
}

/** `颜色=红;尺寸=大` in its order. An empty cell is a product that comes in one kind only. */
export function readSpecs(cell: string): Cell<Spec[]> {
  const text = cell.replaceAll('；', ';').replaceAll('＝', '=')
  if (text.trim() === '') return ok([{ name: '规格', value: '标准' }])
  const specs: Spec[] = []
  for (const part of text.split(';').filter(one => one.trim() !== '')) {
    const [name, ...rest] = part.split('=')
    const word = readText(name ?? '', LIMITS.unitChars, 1)
    const value = readText(rest.join('='), LIMITS.specChars, 1)
    if (!word.ok || !value.ok) return no('要写成 规格=标准 或 颜色=红;尺寸=大，名和值都不能空或太长')
    specs.push({ name: word.value, value: value.value })
  }
  if (specs.length > LIMITS.specsPerProduct) return no(`最多 ${LIMITS.specsPerProduct} 种规格`)
  return new Set(specs.map(spec => spec.name)).size < specs.length ? no('同一种规格写了两次') : ok(specs)
}

/** Addresses of pictures, apart by blanks or semicolons. Phones load nothing over plain http. */
export function readPictures(cell: string): Cell<string[]> {
  const pictures = cell.split(/[\s;；]+/).filter(one => one !== '')
  if (pictures.length > LIMITS.picturesPerProduct) return no(`最多 ${LIMITS.picturesPerProduct} 张`)
  const bad = pictures.find(one => !/^(https:\/\/|cloud:\/\/)[^\s"'<>]{1,500}$/.test(one))
  return bad === undefined ? ok(pictures) : no('要以 https:// 或 cloud:// 开头')
}

/** Whether the goods are exempt from the return without reason: `否` says they are. */
export function readNoReturn(cell: string): Cell<boolean> {
  const text = cell.trim()
  if (text === '' || text === '是') return ok(false)
  return text === '否' ? ok(true) : no('只能填 是 或 否')
}

import type { DistributorView } from '../../../types/api/distributor'

export type Business = NonNullable<DistributorView['business']>

/** 统一社会信用代码: 18 digits and capitals, without I, O, S, V and Z (GB 32100-2015). */
const CREDIT_CODE = /^[0-9A-HJ-NP-RT-UW-Y]{18}$/

/** A business as it is typed: ready to be recorded, or what is wrong with it. The shop looks at the check character. */
export function readBusiness(typed: Business): { business: Business } | { fault: string } {
  const name = typed.name.trim()
  const creditCode = typed.creditCode.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (name.length < 2) return { fault: '企业名称写全，和发票上的一样' }
  if (!CREDIT_CODE.test(creditCode)) return { fault: '统一社会信用代码是 18 位，没有字母 I、O、S、V、Z' }
  return { business: { name, creditCode } }
}

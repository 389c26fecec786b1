/** What people type for the dot between the parts of a name, as id cards print it: U+00B7. */
const DOTS = /[•‧∙⋅・･．.●]/gu
const NAME = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u
/** A card names a person; these end the name of a business. */
const BUSINESS =
  /(公司|合作社|合伙|事务所|工作室|经营部|服务部|商行|商店|超市|工厂|农场|企业|集团|中心|个体户|个体工商户)$/u

/** A name as an id card prints it; undefined when it cannot be one: letters, emoji, or the name of a business. */
export function realName(text: string): string | undefined {
  const name = text.normalize('NFC').replace(/\s+/g, '').replace(DOTS, '·')
  return [...name].length >= 2 && NAME.test(name) && !BUSINESS.test(name) ? name : undefined
}

/** The surnames of two characters that are met today. */
const DOUBLE =
  /^(欧阳|上官|司马|司徒|司空|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|东方|独孤|长孙|宇文|端木|南宫|申屠|轩辕|鲜于|闻人|淳于|单于|太史|公冶|濮阳|钟离|呼延|百里|东郭|拓跋|第五)/u

/** 林小满 → 林*, 欧阳小满 → 欧阳*: the surname alone, and not how long the rest is. */
export function maskedName(name: string): string {
  const letters = [...name]
  const surname = letters.length > 2 && DOUBLE.test(name) ? 2 : 1
  return `${letters.slice(0, surname).join('')}*`
}

/** The first and the last character of an id number. */
export const maskedIdNumber = (idNumber: string): string =>
  `${idNumber.charAt(0)}${'*'.repeat(idNumber.length - 2)}${idNumber.slice(-1)}`

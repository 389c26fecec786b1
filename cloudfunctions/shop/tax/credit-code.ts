/** GB 32100-2015, 4.2 and annex B: the characters by their value, and what each of the first 17 places weighs (3ⁿ mod 31). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** The check character that these 17 must be followed by. */
export function creditCodeCheck(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * CHARACTERS.indexOf(code.charAt(i)), 0)
  return CHARACTERS.charAt((31 - (sum % 31)) % 31)
}

/** Whether this is a 统一社会信用代码: 18 characters in capitals, never I, O, S, V or Z, with its check character. */
export const isCreditCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && creditCodeCheck(text) === text.charAt(17)

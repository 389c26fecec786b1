import { dayOf } from '../beijing'

/** GB 11643-1999, 4.2.4 (ISO 7064, MOD 11-2): what each of the first 17 digits weighs, and the character for the rest. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/** The check character that these 17 digits must be followed by. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return CHECKS.charAt(sum % 11)
}

const EARLIEST = '1900-01-01'

/** Whether the calendar has this day, and it is past. */
function isBirthday(eight: string, today: string): boolean {
  const day = `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6)}`
  const at = Date.parse(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
  return isReal && day >= EARLIEST && day <= today
}

/**
 * Whether this is a citizen's id number: 18 characters in capitals, a day of birth that has been, and the check character.
 * Whose it is cannot be seen from it.
 */
export const isIdNumber = (text: string, now: number): boolean =>
  /^[1-9]\d{16}[\dX]$/.test(text) &&
  isBirthday(text.slice(6, 14), dayOf(now)) &&
  checkCharacter(text) === text.charAt(17)

import { checkCharacter } from '../../cloudfunctions/shop/payee/id-number'

/** The first are left to tests that write a number out. */
let people = 99

/** An id number that nobody else in this file has: of somebody born on the last day of 1949, by the day's count. */
export function anIdNumber(): string {
  people += 1
  if (people > 999) throw new Error('more than 999 people were born on that day')
  const digits = `11010519491231${String(people).padStart(3, '0')}`
  return `${digits}${checkCharacter(digits)}`
}

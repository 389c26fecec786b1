import { stringify } from 'csv-stringify/sync'

/** `3990` → `39.90`, and basis points to percent alike. From 0 on. Spelled digit by digit: floats would lose a fen. */
export const hundredths = (whole: number): string =>
  `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`

/**
 * A number that nobody reckons with, as an id: longer than 15 digits a spreadsheet would round it. The tab behind it, which
 * nobody sees, keeps it a text; the bills of Alipay do the same.
 */
export const longNumber = (digits: string): string => (digits === '' ? '' : `${digits}\t`)

/**
 * Rows as CSV. Others write into it: a cell that a spreadsheet would run as a formula gets a `'` before it, and every cell is
 * quoted, so that nothing in one can end a row. The first page begins with BOM (Excel then reads UTF-8) and titles.
 */
export const csvSheet = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  isFirst: boolean,
): string =>
  stringify([...(isFirst ? [titles] : []), ...rows], {
    bom: isFirst,
    quoted: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })

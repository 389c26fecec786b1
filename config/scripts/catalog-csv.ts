import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import type { SheetRow } from '../../cloudfunctions/shop/catalog/sheet-columns'
import { no, ok, type Result } from '../../types/result'

/**
 * The text of a file as UTF-8, with or without byte order mark, or else as GB18030, which is what Excel in China
 * writes. What is neither, or holds bytes no text has (a workbook, UTF-16), is refused.
 */
function textOf(bytes: Uint8Array): Result<string, 'not_text'> {
  const utf8 = isUtf8(bytes)
  const text = new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes)
  const unreadable = text.includes('\0') || (!utf8 && text.includes('\uFFFD'))
  return unreadable ? no('not_text') : ok(text)
}

/** The rows of a CSV file, each with the line it begins on. `quote_open` names the line where a quote is amiss. */
export function readCsv(bytes: Uint8Array): Result<SheetRow[], 'not_text' | 'quote_open'> {
  const text = textOf(bytes)
  if (!text.ok) return text
  const rows: SheetRow[] = []
  let line = 1
  const onRecord = (cells: string[], { lines }: { lines: number }) => {
    rows.push({ line, cells })
    line = lines + 1
    return null
  }
  try {
    // The parser counts a line break of two characters inside quotes as two lines.
    const unixText = text.value.replace(/\r\n?/g, '\n')
    parse(unixText, { relax_column_count: true, on_record: onRecord })
    return ok(rows)
  } catch (error) {
    if (error instanceof CsvError) return no('quote_open', [String(line)])
    throw error
  }
}

import { parse } from 'csv-parse/sync'

/** A CSV file as a spreadsheet reads it: row by row, by title. */
export const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

/** The pages of an export put together; how many there were, and what each said of itself. */
export async function allPages<P extends { csv: string; after?: string }>(
  page: (after: string | undefined) => Promise<P>,
): Promise<{ csv: string; pages: P[] }> {
  const pages: P[] = []
  for (let after: string | undefined; ; ) {
    const one = await page(after)
    pages.push(one)
    after = one.after
    if (after === undefined) return { csv: pages.map(({ csv }) => csv).join(''), pages }
  }
}

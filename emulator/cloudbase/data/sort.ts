import { compareValues } from './order'
import type { Sort } from './plan'
import { type Doc, valuesAt } from './values'

/** A copy of the documents in the wanted order; equal ones keep theirs. An array counts by its least (or greatest) element. */
export function sortDocs(docs: readonly Doc[], sort: Sort): Doc[] {
  const fields = Object.entries(sort)
  const keyed = docs.map(doc => ({
    doc,
    keys: fields.map(([field, direction]) => sortKey(doc, field, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i]) * (fields[i]?.[1] ?? 1)
      if (order !== 0) return order
    }
    return 0
  })
  return keyed.map(({ doc }) => doc)
}

function sortKey(doc: Doc, field: string, direction: 1 | -1): unknown {
  const { values } = valuesAt(doc, field)
  if (values.length < 2) return values[0]
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}

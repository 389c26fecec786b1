/** Whether two plain values hold the same data, whatever the order of their fields. Absent and undefined are alike. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, i) => sameData(value, other[i]))
  }
  if (!isFields(one) || !isFields(other)) return Object.is(one, other)
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every(name => sameData(one[name], other[name]))
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

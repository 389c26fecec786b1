import { useRef, useState } from 'react'

/**
 * Answers newer than the list `of` (any object that stands for its last answer), by id: laid over their rows, so that one
 * row is drawn anew and not the list. A list that was asked again knows better; what is laid later, as by an undo, lies over
 * whatever list is there then.
 */
export function useLaidOver<Value>(of: unknown) {
  const [kept, setKept] = useState<{ of: unknown; values: Record<string, Value> }>({ of, values: {} })
  const latest = useRef(of)
  latest.current = of
  const lay = (id: string, value: Value) =>
    setKept(now => ({
      of: latest.current,
      values: { ...(now.of === latest.current ? now.values : {}), [id]: value },
    }))
  return { values: kept.of === of ? kept.values : {}, lay }
}

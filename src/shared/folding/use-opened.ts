import { createContext, useContext, useState } from 'react'

/** What a person has opened in the rows of one list, by id: a row that was folded away comes back as it was left. */
export const Opened = createContext<Set<string> | undefined>(undefined)

/** Whether a part of a row is open, and the way to turn it. Outside a list that folds it lasts as long as the row. */
export function useOpened(id: string, atFirst = false): [open: boolean, turn: (open: boolean) => void] {
  const kept = useContext(Opened)
  const [open, setOpen] = useState(atFirst || (kept?.has(id) ?? false))
  const turn = (wanted: boolean) => {
    if (wanted) kept?.add(id)
    else kept?.delete(id)
    setOpen(wanted)
  }
  return [open, turn]
}

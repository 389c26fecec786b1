import { createOverlay } from './overlay'

/** Long enough to read it and to find the button, short enough not to stand in the way. */
const stayMs = 6000

export interface Undoable {
  /** What was done. */
  words: string
  /** Puts it back as it was. */
  undo: () => Promise<void>
}

let timer: ReturnType<typeof setTimeout> | undefined

/** What was said last and can be undone. `PageRoot` draws it. */
export const undoables = createOverlay<Undoable>(() => clearTimeout(timer))

/** Says what was done and offers 撤销, for some seconds, until the next one or until the page is left. */
export function sayUndoable(undoable: Undoable): void {
  undoables.put(undoable)
  timer = setTimeout(() => void undoables.take(), stayMs)
}

/** 撤销. */
export async function undoSaid(): Promise<void> {
  clearTimeout(timer)
  await undoables.take()?.undo()
}

import { createOverlay } from './overlay'

export interface Question {
  title: string
  words: string
  /** Names the deed, not "OK". */
  yes: string
  no?: string
  /** Runs within the tap itself that says yes: some of WeChat's verbs may be called there alone. */
  onYes?: () => void
}

export interface AskedQuestion extends Question {
  decide: (yes: boolean) => void
}

/** The question that waits for its answer. `PageRoot` draws it. */
export const questions = createOverlay<AskedQuestion>(({ decide }) => decide(false))

/** Asks before something that cannot be taken back. Leaving the page is a no, and so is the next question. */
export const sure = (question: Question): Promise<boolean> =>
  new Promise(decide => questions.put({ ...question, decide }))

/** The buyer's answer. */
export function answerSure(yes: boolean): void {
  const asked = questions.take()
  if (yes) asked?.onYes?.()
  asked?.decide(yes)
}

/** One entry in three lines: what moved, because of what, and how it was reckoned. */
export interface EntryWords {
  what: string
  why: string
  how: string
  /** With its sign, as it changes what the distributor will have; '' where it only changes places. */
  sum: string
  tone: 'good' | 'bad' | 'plain'
}

import type { PastedLine, ShipOutcome } from '../../../types/api/shipping'
import { errorWords } from '../../shared/words'
import { faultWords } from './fault-words'

/** One pasted line on the screen: what it means, as it reads by now, and what is wrong with it. */
export interface Row {
  key: string
  line: PastedLine
  /** As it was edited since it was read; what it means counts for `line.text` only. */
  text: string
  /** In words; '' = it can go. */
  fault: string
}

/** A line that has left. */
export interface Gone {
  number: string
  name: string
  parcel: string
  /** Pieces under an open after-sale stayed in the shop. */
  partly: boolean
}

/** What `order.ship` is asked for a line. */
export interface Sending {
  number: string
  carrierId: string
  trackingNumber: string
}

export const rowsOf = (lines: readonly PastedLine[]): Row[] =>
  lines.map((line, nth) => ({
    key: `${nth} ${line.text}`,
    line,
    text: line.text,
    fault: line.fault ? faultWords[line.fault] : '',
  }))

/** The lines as they read by now, to be read once more. */
export const textOf = (rows: readonly Row[]): string => rows.map(({ text }) => text).join('\n')

/** Something was edited that nobody has read since. */
export const isEdited = (rows: readonly Row[]): boolean => rows.some(({ text, line }) => text !== line.text)

function sendingOf({ line, fault }: Row): Sending[] {
  const { number, carrierId, trackingNumber } = line
  return number && carrierId && trackingNumber && !fault ? [{ number, carrierId, trackingNumber }] : []
}

/** What can go as it stands. */
export const sendable = (rows: readonly Row[]): Sending[] => rows.flatMap(sendingOf)

/** The rows after the shop has answered: who left is gone, who did not stays and says why. */
export function afterSending(
  rows: readonly Row[],
  outcomes: readonly ShipOutcome[],
): { left: Row[]; gone: Gone[] } {
  const outcomeOf = (row: Row) =>
    sendingOf(row).length > 0 ? outcomes.find(({ number }) => number === row.line.number) : undefined
  const hasLeft = (row: Row) => {
    const outcome = outcomeOf(row)
    return outcome !== undefined && outcome.error === undefined
  }
  return {
    gone: rows.filter(hasLeft).map(row => ({
      number: row.line.number ?? '',
      name: row.line.name ?? '',
      parcel: `${row.line.carrier ?? ''} ${row.line.trackingNumber ?? ''}`,
      partly: outcomeOf(row)?.partly === true,
    })),
    left: rows
      .filter(row => !hasLeft(row))
      .map(row => {
        const error = outcomeOf(row)?.error
        return error ? { ...row, fault: `没有发出：${errorWords[error]}` } : row
      }),
  }
}

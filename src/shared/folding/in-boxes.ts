/** Rows in boxes of `rowsPerBox`; the last may hold fewer. */
export const inBoxes = <T>(rows: readonly T[], rowsPerBox: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerBox) }, (_, box) =>
    rows.slice(box * rowsPerBox, (box + 1) * rowsPerBox),
  )

/** The heights in px of the boxes after the first `drawn` ones, as one row is guessed to be `rowPx` high. */
export const guessedHeights = <T>(
  boxes: readonly (readonly T[])[],
  drawn: number,
  rowPx: number,
): Record<number, number> =>
  Object.fromEntries(boxes.flatMap((rows, box) => (box < drawn ? [] : [[box, rows.length * rowPx]])))

/** Rows in boxes of `rowsPerBox`; the last may hold fewer. */
export const inBoxes = <T>(rows: readonly T[], rowsPerBox: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerBox) }, (_, box) =>
    rows.slice(box * rowsPerBox, (box + 1) * rowsPerBox),
  )

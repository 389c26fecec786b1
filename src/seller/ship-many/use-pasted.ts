import { useRef, useState } from 'react'
import type { CarrierView } from '../../../types/api/shipping'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { isEdited, type Row, rowsOf, textOf } from './pasted-rows'

/** A pasted text, and what its lines were found to mean. */
export function usePasted() {
  // Thousands of characters: kept beside the page, so that a key does not send all of them again.
  const text = useRef('')
  const [filled, setFilled] = useState(false)
  const [usual, setUsual] = useState<CarrierView>()
  const [rows, setRows] = useState<Row[]>()
  const [refused, setRefused] = useState('')

  const write = (written: string) => {
    text.current = written
    setFilled(written.trim() !== '')
  }
  /** Back to the whole text. */
  const rewrite = (kept: string) => {
    write(kept)
    setRows(undefined)
    setRefused('')
  }
  const reading = useAction(async (asked: string, carrier: CarrierView | undefined) => {
    if (asked.trim() === '') return rewrite('')
    const reply = await call('shipping.preview', { text: asked, ...(carrier && { carrierId: carrier.id }) })
    setRefused(reply.ok ? '' : `${errorWords[reply.error]}。贴的都还在。`)
    if (reply.ok) setRows(rowsOf(reply.value.lines))
  })
  /** Who carries what does not say so; what was read already is read anew with it. */
  const choose = (carrier: CarrierView) => {
    setUsual(carrier)
    if (rows) void reading.run(textOf(rows), carrier)
  }
  const edit = (key: string, edited: string) =>
    setRows(rows?.map(row => (row.key === key ? { ...row, text: edited } : row)))
  const read = () => reading.run(rows ? textOf(rows) : text.current, usual)
  return {
    ...{ text, filled, write, usual, choose, rows, setRows, edit, rewrite, read, refused, setRefused },
    edited: isEdited(rows ?? []),
    busy: reading.busy,
  }
}

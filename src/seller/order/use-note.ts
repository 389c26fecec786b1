import { useState } from 'react'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { whoWords } from './life'

export interface NoteProps {
  order: SellerOrderView
  onShow: (order: SellerOrderView) => void
  onDone: () => void
}

/**
 * The note of staff while it is written. What somebody else wrote since it was read is told first, and replaced only by
 * another tap; what was typed stays.
 */
export function useNote({ order: { number, staffNote }, onShow, onDone }: NoteProps) {
  const [words, setWords] = useState(staffNote?.words ?? '')
  const [was, setWas] = useState(words)
  const [others, setOthers] = useState<string>()

  const readAgain = async () => {
    const now = await call('seller_order.show', { number })
    if (!now.ok) return say(errorWords[now.error])
    onShow(now.value)
    const { staffNote: theirs } = now.value
    setWas(theirs?.words ?? '')
    setOthers(theirs ? `${whoWords(theirs.by)} 刚写了：${theirs.words}` : '备注刚被拿掉了')
  }
  const save = useAction(async () => {
    const reply = await call('seller_order.note', { number, words: words.replace(/\s+/g, ' ').trim(), was })
    if (reply.ok) {
      onShow(reply.value)
      return onDone()
    }
    say(errorWords[reply.error])
    if (reply.error === 'note_changed') await readAgain()
  })
  return { words, setWords, others, save }
}

import { useState } from 'react'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { useRequest } from '../../shared/use-request'
import { say } from '../../shared/wx/say'
import { keepCarrier, lastCarrier } from './last-carrier'
import type { OrderTurn } from './order-turn'
import { leavesRest, packedOf, wholeDraft } from './parcel-draft'
import { hasMoved, movedWords, refusalWords } from './refusal'
import { tidyNumber } from './tracking'
import { useCarrierForm } from './use-carrier-form'

type Props = Pick<OrderTurn, 'order' | 'queue' | 'usual' | 'onOpen' | 'onSent' | 'onMoved'>

/** The parcel that is being packed, and sending it. */
export function useParcel({ order, queue, usual, onOpen, onSent, onMoved }: Props) {
  const { number, lines, address } = order
  const [draft, setDraft] = useState(() => wholeDraft(lines))
  const [refused, setRefused] = useState('')
  const form = useCarrierForm(usual, { carrier: lastCarrier() })
  const request = useRequest()
  const packed = packedOf(lines, draft)
  const isPart = leavesRest(lines, draft)

  const ship = useAction(async () => {
    if (!form.carrier) return
    const trackingNumber = tidyNumber(form.number)
    const wish = { number, carrierId: form.carrier.id, trackingNumber, lines: packed }
    const reply = await call('order.ship', { requestId: request.idOf(wish), ...wish })
    request.heard(reply)
    if (!reply.ok && hasMoved(reply.error)) {
      say(movedWords)
      return onMoved()
    }
    if (!reply.ok) return setRefused(refusalWords(reply.error, reply.about, lines))
    keepCarrier(form.carrier)
    say(isPart ? '这一包发出了' : `${address.name}的这一单发出了`)
    if (isPart) return onOpen(number)
    onSent({ number, name: address.name, parcel: `${form.carrier.name} ${trackingNumber}` })
    onOpen(queue.next)
  })
  const ready = form.carrier !== undefined && form.number.trim() !== '' && packed.length > 0
  return { draft, setDraft, form, refused, isPart, ready, ship }
}

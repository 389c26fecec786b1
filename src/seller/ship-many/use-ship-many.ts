import { useState } from 'react'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { useRequest } from '../../shared/use-request'
import { unsureWords } from '../ship/refusal'
import { afterSending, type Gone, sendable, textOf } from './pasted-rows'
import { usePasted } from './use-pasted'

/** Pasted lines from the first reading to the last parcel. */
export function useShipMany() {
  const pasted = usePasted()
  const [gone, setGone] = useState<Gone[]>([])
  const request = useRequest()
  const { rows, setRows, setRefused, rewrite } = pasted
  const parcels = sendable(rows ?? [])

  const send = useAction(async () => {
    if (!rows) return
    const reply = await call('shipping.ship_many', { requestId: request.idOf(parcels), parcels })
    request.heard(reply)
    if (!reply.ok) return setRefused(unsureWords(reply.error))
    setRefused('')
    const { left, gone: sent } = afterSending(rows, reply.value.outcomes)
    setGone([...gone, ...sent])
    setRows(left)
  })
  const startOver = () => {
    rewrite('')
    setGone([])
  }
  return {
    ...{ pasted, gone, send, startOver },
    rewrite: () => rewrite(textOf(rows ?? [])),
    ready: parcels.length,
  }
}

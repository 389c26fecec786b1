import { useRef, useState } from 'react'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { go } from '../../shared/go'
import { pathWith } from '../../shared/share-code'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { type Share, shareToMoments, useShare } from '../../shared/wx/share'
import { type Subject, shareOf } from './card'

/** A card for chats and the code that it carries. */
interface Ready {
  code: string
  share: Share
}

/** The card of what was chosen last. `name` is the distributor's, as buyers see it. */
export function useShareCard(name: string) {
  const [subject, setSubject] = useState<Subject>()
  const [ready, setReady] = useState<Ready>()
  const [failed, setFailed] = useState(false)
  const turn = useRef(0)
  // WeChat's own menu passes on the card that lies open, and never this page, which is the distributor's alone.
  useShare(() => ready?.share ?? { title: '熟人小店', path: routes.home, query: '' })

  const make = async (chosen: Subject) => {
    turn.current += 1
    const mine = turn.current
    setSubject(chosen)
    setReady(undefined)
    setFailed(false)
    const { productId } = chosen
    const reply = await call('share.code', { channel: 'chat', ...(productId && { productId }) })
    if (mine !== turn.current) return
    if (reply.ok) setReady({ code: reply.value.code, share: shareOf(chosen, reply.value, name) })
    else {
      setFailed(true)
      say(errorWords[reply.error])
    }
  }
  /** WeChat posts the page that is open: so the goods open under the code for Moments. */
  const toMoments = useAction(async () => {
    if (!subject?.productId) return
    const reply = await call('share.code', { channel: 'moments', productId: subject.productId })
    if (!reply.ok) return say(errorWords[reply.error])
    const { path, query, code } = reply.value
    sent(code)
    await go(pathWith(path, query))
    shareToMoments(shareOf(subject, reply.value, name))
  })
  const toPoster = useAction(async () => {
    if (!subject?.productId) return
    const { productId } = subject
    const reply = await call('share.code', { channel: 'poster', productId })
    if (!reply.ok) return say(errorWords[reply.error])
    await go(routes.poster(productId, { code: reply.value.code, sharer: name }))
  })
  return { subject, ready, failed, make, toMoments, toPoster }
}

/** WeChat tells nobody whether a card was sent in the end: the tap is what is counted. */
export const sent = (code: string): void => void call('share.sent', { code })

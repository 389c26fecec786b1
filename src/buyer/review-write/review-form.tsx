import { Textarea, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OrderLineView } from '../../../types/api/order'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { Chip } from '../../shared/ui/chip'
import { Picture } from '../../shared/ui/picture'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'
import { Stars } from './stars'
import type { Said } from './use-reviews'

/** What was begun of each line, by its id: a form far from the screen is folded, and keeps what it said. */
export type Drafts = Map<string, { stars: number; words: string }>

interface ReviewFormProps {
  line: OrderLineView
  done: boolean
  drafts: Drafts
  onWrite: (said: Said) => Promise<void>
}

/** One line: what it was, and either the stars and words to give or that it is done. */
export function ReviewForm({ line, done, drafts, onWrite }: ReviewFormProps) {
  return (
    <View className="card card-padded">
      <View className="row">
        <Picture className="review-picture" picture={line.picture} name={line.name} />
        <View className="grow">
          <View className="title">{line.name}</View>
          <View className="small quiet">{line.spec}</View>
        </View>
        {done ? <Chip tone="good">已评价</Chip> : null}
      </View>
      {done ? null : <Fields lineId={line.id} name={line.name} drafts={drafts} onWrite={onWrite} />}
    </View>
  )
}

interface FieldsProps extends Pick<ReviewFormProps, 'drafts' | 'onWrite'> {
  lineId: string
  name: string
}

function Fields({ lineId, name, drafts, onWrite }: FieldsProps) {
  const [begun] = useState(() => drafts.get(lineId) ?? { stars: 0, words: '' })
  const [stars, setStars] = useState(begun.stars)
  const words = useRef(begun.words)
  const keep = (said: Partial<typeof begun>) =>
    void drafts.set(lineId, { stars, words: words.current, ...said })
  const send = useAction(async () => {
    const written = words.current.trim()
    if (stars === 0) return say('先点几颗星')
    if (!written) return say('写一两句吧')
    await onWrite({ lineId, stars, words: written })
  })
  return (
    <View>
      <Stars
        id={`stars-${lineId}`}
        stars={stars}
        onChange={given => {
          keep({ stars: given })
          setStars(given)
        }}
      />
      <Textarea
        id={`words-${lineId}`}
        className="review-words"
        defaultValue={begun.words}
        placeholder="味道、分量、包装，想到什么写什么"
        placeholderClass="field-placeholder"
        maxlength={LIMITS.reviewChars}
        ariaLabel={`${name}的评价`}
        onInput={event => {
          words.current = event.detail.value
          keep({})
        }}
      />
      <Button id={`send-${lineId}`} kind="soft" busy={send.busy} onTap={send.run}>
        发表
      </Button>
    </View>
  )
}

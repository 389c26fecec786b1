import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { Input } from '../../../types/api'
import type { ContestCard } from '../../../types/api/credit-views'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { say } from '../../shared/wx/say'
import { RefusedCredit } from '../credit/refused-credit'
import { WordsArea } from '../shell/words-area'
import type { useContests } from './use-contests'

type AnswerFormProps = Pick<ReturnType<typeof useContests>, 'refused' | 'answer'> & { contest: ContestCard }

/** Right or not, with a word to who contests. */
export function AnswerForm({ contest, refused, answer }: AnswerFormProps) {
  const words = useRef('')
  const send = (verdict: Input<'credit.answer'>['verdict']) => {
    const said = words.current.trim()
    if (said) void answer.run(contest, verdict, said)
    else say('写一句为什么，对方会看到')
  }
  return (
    <View>
      <WordsArea
        id="answer-words"
        label="答复"
        placeholder={`答复，${contest.name}会看到`}
        maxLength={LIMITS.contestChars}
        onChange={said => {
          words.current = said
        }}
      />
      <RefusedCredit error={refused} />
      <View className="row">
        <Button id="dismiss" kind="line" className="grow" busy={answer.busy} onTap={() => send('dismiss')}>
          不支持
        </Button>
        <Button id="uphold" className="grow" busy={answer.busy} onTap={() => send('uphold')}>
          支持，改归
        </Button>
      </View>
    </View>
  )
}

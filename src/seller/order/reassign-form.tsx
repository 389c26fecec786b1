import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { SellerCreditView } from '../../../types/api/credit-views'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { say } from '../../shared/wx/say'
import { RefusedCredit } from '../credit/refused-credit'
import { Picks } from '../shell/picks'
import { WordsArea } from '../shell/words-area'
import type { useCredit } from './use-credit'

interface ReassignFormProps {
  credit: SellerCreditView
  give: ReturnType<typeof useCredit>['give']
  refused: ReturnType<typeof useCredit>['refused']
}

/** Gives what an order earns to another whose card its buyer had opened. Nobody else is on record: nobody else is offered. */
export function ReassignForm({ credit: { others, earner }, give, refused }: ReassignFormProps) {
  const fit = others.filter(({ why }) => why !== 'own_purchase')
  const [chosen, setChosen] = useState(fit.length === 1 ? fit[0]?.distributorId : undefined)
  const reason = useRef('')
  const send = () => {
    const said = reason.current.trim()
    if (!chosen) say('先选归谁')
    else if (said) void give.run(chosen, said)
    else say('写一句为什么，会记在这一单上')
  }
  return (
    <View>
      <View className="heading credit-heading">改归别人</View>
      <View className="small middling credit-heading">
        {earner ? `现在归${earner.name}。` : '现在没有人得。'}只能给买家打开过卡片的人；按新的人现在的比例算。
      </View>
      <Picks
        label="归谁"
        id="give-to"
        choices={fit.map(({ distributorId, name }) => ({ id: distributorId, words: name }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <WordsArea
        id="reassign-reason"
        label="为什么"
        placeholder="为什么，会记在这一单上"
        maxLength={LIMITS.decisionChars}
        onChange={said => {
          reason.current = said
        }}
      />
      <RefusedCredit error={refused} />
      <Button id="confirm-reassign" busy={give.busy} onTap={send}>
        改归
      </Button>
    </View>
  )
}

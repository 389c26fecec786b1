import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { Address } from '../../../types/api/address'
import type { ReturnsView } from '../../../types/api/after-sale-views'
import { tidied } from '../../shared/address/address-draft'
import { AddressFields } from '../../shared/address/address-fields'
import { call } from '../../shared/call'
import { Button } from '../../shared/ui/button'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { CountRow } from '../shell/count-row'
import { draftOf, type ReturnsDraft, returnsOf, whatIsMissing } from './returns-draft'

interface ReturnsFormProps {
  returns: ReturnsView
  onSaved: (returns: ReturnsView) => void
}

/** Where goods go back to, and how long things may wait. */
export function ReturnsForm({ returns, onSaved }: ReturnsFormProps) {
  const draft = useRef<ReturnsDraft>(draftOf(returns))
  const write = (part: Partial<ReturnsDraft>) => {
    draft.current = { ...draft.current, ...part }
  }
  const writeAddress = (part: Partial<Address>) => write({ returnTo: { ...draft.current.returnTo, ...part } })
  const save = useAction(async () => {
    const told = { ...draft.current, returnTo: tidied(draft.current.returnTo) }
    const missing = whatIsMissing(told)
    if (missing) return say(missing)
    const reply = await call('shop.set_returns', returnsOf(told))
    if (reply.ok) onSaved(reply.value)
    say(reply.ok ? '存好了' : errorWords[reply.error])
  })
  return (
    <View>
      <View className="section">退货寄到</View>
      <AddressFields initial={draft.current.returnTo} who="收件人" onChange={writeAddress} />
      <View className="section">等多久</View>
      <View className="card returns-fields">
        <CountRow
          id="answer-hours"
          label="答复期限"
          unit="小时"
          initial={draft.current.hours}
          onChange={hours => write({ hours })}
        />
        <View className="small quiet">买家申请后这么久没有答复，自动同意。</View>
        <CountRow
          id="back-days"
          label="寄回期限"
          unit="天"
          initial={draft.current.days}
          onChange={days => write({ days })}
        />
        <View className="small quiet">同意后买家这么久没有寄回，自动关闭。</View>
      </View>
      <View className="foot">
        <Button id="save-returns" className="grow" busy={save.busy} onTap={save.run}>
          保存
        </Button>
      </View>
    </View>
  )
}

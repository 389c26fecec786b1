import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { DistributorMeView } from '../../../types/api/distributor'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { FaultLine } from '../fault-line'
import { AgreeRow } from './agree-row'
import { trimmedApplication, whatIsWrong } from './application'

interface ApplyFormProps {
  me: DistributorMeView
  onAnswered: (me: DistributorMeView) => void
  /** The agreement on the screen is no longer the one in force. */
  onOutdated: () => void
}

/** Name, phone, the tick, and the one button. A second tap asks for the same: the server takes it once. */
export function ApplyForm({ me, onAnswered, onOutdated }: ApplyFormProps) {
  const typed = useRef({ name: me.name, phone: me.phone })
  const [agreed, setAgreed] = useState(false)
  const [fault, setFault] = useState('')
  const { run, busy } = useAction(async () => {
    const application = trimmedApplication(typed.current)
    const wrong = whatIsWrong(application, agreed)
    if (wrong) return setFault(wrong)
    setFault('')
    const reply = await call('distributor.apply', { ...application, agreedTo: me.agreement })
    if (!reply.ok) {
      setFault(errorWords[reply.error])
      if (reply.error === 'agreement_changed') onOutdated()
    } else if (reply.value.state === 'active') await Taro.redirectTo({ url: routes.distributorHome })
    else onAnswered(reply.value)
  })
  return (
    <View>
      <View className="card join-fields">
        <Field
          id="join-name"
          label="称呼"
          placeholder="买家会看到：某某推荐"
          initial={me.name}
          maxLength={LIMITS.distributorNameChars}
          onChange={name => {
            typed.current.name = name
          }}
        />
        <Field
          id="join-phone"
          label="手机号"
          placeholder="只给店家联系用"
          type="number"
          initial={me.phone}
          maxLength={13}
          onChange={phone => {
            typed.current.phone = phone
          }}
        />
      </View>
      <AgreeRow
        version={me.agreement}
        on={agreed}
        onTap={() => {
          setAgreed(!agreed)
          setFault('')
        }}
      />
      <FaultLine id="join-fault" words={fault} />
      <View className="foot">
        <Button id="apply" className="grow" busy={busy} onTap={() => void run()}>
          {me.joining === 'open' ? '免费加入' : '免费申请'}
        </Button>
      </View>
    </View>
  )
}

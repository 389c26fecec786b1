import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { DistributorMeView } from '../../../types/api/distributor'
import { LIMITS } from '../../../types/limits'
import { call } from '../../shared/call'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { FaultLine } from '../fault-line'
import { trimmedApplication, whatIsWrong } from '../join/application'

/** Name and phone to type over. A second tap asks for the same: the server takes it once. */
export function ProfileForm({ me: { name, phone } }: { me: DistributorMeView }) {
  const typed = useRef({ name, phone })
  const [fault, setFault] = useState('')
  const write = (part: { name?: string; phone?: string }) => {
    Object.assign(typed.current, part)
    setFault('')
  }
  const { run, busy } = useAction(async () => {
    const wish = trimmedApplication(typed.current)
    const wrong = whatIsWrong(wish, true)
    if (wrong) return setFault(wrong)
    const reply = await call('distributor.change', wish)
    if (!reply.ok) return setFault(`没有存：${errorWords[reply.error]}`)
    say('存好了')
    await Taro.navigateBack()
  })
  return (
    <View>
      <View className="card profile-fields">
        <Field
          {...{ id: 'profile-name', label: '称呼', placeholder: '买家会看到：某某推荐', initial: name }}
          maxLength={LIMITS.distributorNameChars}
          onChange={name => write({ name })}
        />
        <Field
          {...{ id: 'profile-phone', label: '手机号', placeholder: '只给店家联系用', initial: phone }}
          type="number"
          maxLength={13}
          onChange={phone => write({ phone })}
        />
      </View>
      <View className="small middling profile-words">
        新的称呼从现在起写在卡片上；下过的单、存好的海报还是原来的。三十天里最多改{' '}
        {LIMITS.distributorChangesPerMonth} 次。
      </View>
      <FaultLine id="profile-fault" words={fault} />
      <View className="foot">
        <Button id="save-profile" className="grow" busy={busy} onTap={() => void run()}>
          保存
        </Button>
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { DistributorMeView } from '../../../types/api/distributor'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { Button } from '../../shared/ui/button'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { FaultLine } from '../fault-line'
import { AgreeRow } from './agree-row'

interface AgreeFormProps {
  me: DistributorMeView
  /** The agreement on the screen is no longer the one in force. */
  onOutdated: () => void
}

/** The tick and the button by which a distributor accepts a new wording. */
export function AgreeForm({ me: { agreement }, onOutdated }: AgreeFormProps) {
  const [agreed, setAgreed] = useState(false)
  const [fault, setFault] = useState('')
  const { run, busy } = useAction(async () => {
    if (!agreed) return setFault('请先看过约定，再勾上同意')
    const reply = await call('distributor.agree', { agreedTo: agreement })
    if (reply.ok) return void (await Taro.redirectTo({ url: routes.distributorHome }))
    setFault(errorWords[reply.error])
    if (reply.error === 'agreement_changed') onOutdated()
  })
  return (
    <View>
      <AgreeRow
        version={agreement}
        on={agreed}
        onTap={() => {
          setAgreed(!agreed)
          setFault('')
        }}
      />
      <FaultLine id="join-fault" words={fault} />
      <View className="foot">
        <Button id="agree" className="grow" busy={busy} onTap={() => void run()}>
          同意，继续推广
        </Button>
      </View>
    </View>
  )
}

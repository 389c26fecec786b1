import { Input, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { keepRole } from '../../shared/my-role'
import { Button } from '../../shared/ui/button'
import { PageRoot } from '../../shared/ui/page-root'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import './index.scss'

/** The contract's bounds for a claim's token. */
const fewestChars = 16
const mostChars = 128

/** The first owner takes over a shop that was deployed just now, by the token of its deployment. */
export default function ClaimPage() {
  const { token = '' } = useRouter().params
  return (
    <PageRoot>
      <View id="seller-claim" className="page page-with-foot">
        <Claim initial={token} />
      </View>
    </PageRoot>
  )
}

function Claim({ initial }: { initial: string }) {
  const [token, setToken] = useState(initial)
  const [refused, setRefused] = useState('')
  const { run, busy } = useAction(async () => {
    const reply = await call('staff.claim', { token: token.trim() })
    if (!reply.ok) return setRefused(reply.error === 'bad_input' ? '认领码不完整' : errorWords[reply.error])
    keepRole(reply.value.role)
    await Taro.redirectTo({ url: routes.sellerToday })
  })
  return (
    <View>
      <View className="card card-padded">
        <View className="heading">认领这家小店</View>
        <View className="small middling claim-words">
          认领的人就是店主：改价、退款、请店员，都由店主来做。认领码在部署小店的人手里，只能用一次。
        </View>
        <Input
          id="claim-token"
          className="field-input claim-token"
          ariaLabel="认领码"
          placeholder="把认领码粘贴在这里"
          placeholderClass="field-placeholder"
          maxlength={mostChars}
          value={token}
          onInput={event => {
            setToken(event.detail.value)
            setRefused('')
          }}
        />
      </View>
      {refused ? (
        <View id="claim-refused" className="claim-refused" ariaRole="alert">
          {refused}。小店没有变。
        </View>
      ) : null}
      <View className="foot">
        <Button
          id="claim"
          className="grow"
          busy={busy}
          disabled={token.trim().length < fewestChars}
          onTap={() => void run()}
        >
          认领
        </Button>
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { say } from '../../shared/wx/say'
import { askToTellShipping, canTellShipping } from '../../shared/wx/subscribe'

/**
 * Right after paying: that it worked, what comes next, and the two things one may want now. Stands on the order page
 * itself, which asks the server until the money is known; a page of its own would have to ask a second time.
 */
export function PaidCard() {
  const [asked, setAsked] = useState(!canTellShipping)
  const askToTell = async () => {
    const will = await askToTellShipping()
    setAsked(true)
    say(will ? '发货时在微信里告诉你' : '好的，发货后这里能看到单号')
  }
  return (
    <View id="just-paid" className="card card-padded paid-card" ariaRole="status">
      <View className="row">
        <View className="paid-round">
          <Icon name="check" className="paid-tick" />
        </View>
        <View className="grow">
          <View className="title">付款成功</View>
          <View className="small middling">接下来店家备货、发出，每一步都记在这一页。</View>
        </View>
      </View>
      <View className="row paid-buttons">
        <Button
          id="go-home"
          kind="line"
          className="grow"
          onTap={() => void Taro.switchTab({ url: routes.home })}
        >
          再逛逛
        </Button>
        {asked ? null : (
          <Button id="tell-shipping" kind="soft" className="grow" onTap={() => void askToTell()}>
            发货时告诉我
          </Button>
        )}
      </View>
    </View>
  )
}

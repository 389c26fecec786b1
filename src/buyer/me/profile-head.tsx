import { Image, Input, View, Button as WechatButton } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../shared/ui/icon'
import { hasProfile } from '../../shared/wx/profile'
import { say } from '../../shared/wx/say'
import { setAvatar, setName, useProfile } from './use-profile'

/** Avatar and nickname, as chosen on this phone. Nothing is asked for: the shop sells to people without a name. */
export function ProfileHead() {
  const { name, avatar } = useProfile()
  const [broken, setBroken] = useState('')
  const choose = async (path: unknown) => {
    if (typeof path === 'string' && path && !(await setAvatar(path))) say('手机存不下这张图，头像没有变')
  }
  /** WeChat looks at a nickname after it was typed, and takes one that it does not let pass out of the field. */
  const reviewed = ({ pass, timeout }: { pass?: boolean; timeout?: boolean }) => {
    if (pass !== false || timeout) return
    setName('')
    say('微信没让这个昵称通过，换一个吧')
  }
  const face =
    avatar && avatar !== broken ? (
      <Image
        id="avatar"
        className="me-face-image"
        src={avatar}
        mode="aspectFill"
        onError={() => setBroken(avatar)}
      />
    ) : (
      <Icon name="person" className="me-face-icon" />
    )
  return (
    <View className="row me-head">
      {hasProfile ? (
        <WechatButton
          id="choose-avatar"
          className="me-face wechat-button"
          openType="chooseAvatar"
          ariaLabel="换头像"
          onChooseAvatar={event => void choose(event.detail.avatarUrl)}
        >
          {face}
        </WechatButton>
      ) : (
        <View className="me-face">{face}</View>
      )}
      <Input
        id="nickname"
        className="grow me-name"
        type={hasProfile ? 'nickname' : 'text'}
        defaultValue={name}
        maxlength={20}
        placeholder="填个昵称"
        placeholderClass="field-placeholder"
        ariaLabel="昵称"
        onBlur={event => setName(event.detail.value)}
        onNickNameReview={event => reviewed(event.detail)}
      />
    </View>
  )
}

import { Image, Input, View, Button as WechatButton } from '@tarojs/components'
import { useRef } from 'react'
import { Icon } from '../../shared/ui/icon'
import { hasProfile } from '../../shared/wx/profile'
import { say } from '../../shared/wx/say'
import { setAvatar, setName, useProfile } from './use-profile'

/** Avatar and nickname, as chosen on this phone. Nothing is asked for: the shop sells to people without a name. */
export function ProfileHead() {
  const { name, avatar } = useProfile()
  const typed = useRef(name)
  const choose = async (path: unknown) => {
    if (typeof path === 'string' && !(await setAvatar(path))) say('手机存不下这张图，头像没有变')
  }
  const face = avatar ? (
    <Image className="me-face-image" src={avatar} mode="aspectFill" />
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
        onInput={event => {
          typed.current = event.detail.value
        }}
        onBlur={() => setName(typed.current)}
      />
    </View>
  )
}

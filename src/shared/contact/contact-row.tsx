import { Text, View, Button as WechatButton } from '@tarojs/components'
import { useEffect } from 'react'
import { askShop, useShop } from '../shop'
import { Icon } from '../ui/icon'
import { hasProfile } from '../wx/profile'
import './contact.scss'

/** A row that talks to the shop inside WeChat; in a browser it can only say when somebody is there, and the phone number. */
export function ContactRow() {
  const shop = useShop()
  useEffect(() => {
    askShop()
  }, [])
  const words = [shop?.openHours, hasProfile ? '' : shop?.phone].filter(Boolean).join(' ')
  const row = (
    <>
      <Icon name="chat" />
      <Text className="grow contact-name">联系店家</Text>
      <Text className="small quiet">{words}</Text>
    </>
  )
  if (!hasProfile) return <View className="contact-row">{row}</View>
  return (
    <WechatButton
      id="contact-shop"
      className="contact-row wechat-button"
      openType="contact"
      ariaLabel="联系店家"
    >
      {row}
      <Icon name="right" className="quiet-icon" />
    </WechatButton>
  )
}

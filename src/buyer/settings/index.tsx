import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { askShop, useShop } from '../../shared/shop'
import { sure } from '../../shared/sure'
import { Button } from '../../shared/ui/button'
import { PageRoot } from '../../shared/ui/page-root'
import { hasPrivacyContract, openPrivacyContract } from '../../shared/wx/privacy'
import { say } from '../../shared/wx/say'
import { forgetProfile } from '../me/use-profile'
import './index.scss'

const parts = [
  {
    title: '店里存了什么',
    words:
      '微信给这家店的身份编号（看不到微信号和手机号）、填的收货地址、购物车、收藏、优惠券、订单和写的评价，申请售后时写的话和图片。地址只用来发货，图片只给店家看情况，付款由微信支付处理，店里碰不到银行卡。',
  },
  {
    title: '只存在这部手机上',
    words: '头像、昵称、搜索记录和大字模式。删掉小程序，就都没有了。',
  },
  {
    title: '怎么删',
    words:
      '地址、购物车和收藏在各自的页面里可以删掉。要删除账户和其余的信息，请用「联系店家」说一声，店家核实后删除。已成交的订单，法律要求保存至少三年，到期再删。',
  },
]

/** What is stored and where, and how to have it deleted. Says only what is so. */
export default function SettingsPage() {
  const shop = useShop()
  useEffect(() => {
    askShop()
  }, [])
  const clear = async () => {
    const question = { title: '清除头像和昵称？', words: '只清这部手机上的，订单不受影响。', yes: '清除' }
    if (!(await sure(question))) return
    forgetProfile()
    say('清除好了')
  }
  return (
    <PageRoot>
      <View className="page">
        {parts.map(({ title, words }) => (
          <View key={title} className="card privacy-part">
            <View className="title">{title}</View>
            <View className="small middling">{words}</View>
          </View>
        ))}
        {shop?.phone ? (
          <View className="card privacy-part small middling">店家电话：{shop.phone}</View>
        ) : null}
        {hasPrivacyContract ? (
          <Button id="read-privacy" kind="line" className="settings-button" onTap={openPrivacyContract}>
            看《隐私保护指引》全文
          </Button>
        ) : null}
        <Button id="forget-profile" kind="plain" className="settings-button" onTap={() => void clear()}>
          清除这部手机上的头像和昵称
        </Button>
      </View>
    </PageRoot>
  )
}

import { View, Button as WechatButton } from '@tarojs/components'
import { agreeButtonId, decideConsent } from '../privacy'
import { agreesByTap, hasPrivacyContract, openPrivacyContract } from '../wx/privacy'
import { Button } from './button'
import { Sheet } from './sheet'
import { Tap } from './tap'

/**
 * Asks for consent before WeChat hands over anything private. The agreeing button must be WeChat's own, under the id
 * that is told to it; refusing leaves the shop usable.
 */
export const ConsentSheet = () => (
  <Sheet id="consent-sheet" open label="隐私保护" onClose={() => decideConsent(false)}>
    <View className="heading">先说清楚</View>
    <View className="small middling consent-words">
      这家店会用到微信里的头像和昵称（显示）、地址（送货）、图片和相册（售后、海报）、剪贴板（复制单号），不做别的。不同意也能逛、能买，地址自己填就行。
    </View>
    {hasPrivacyContract ? (
      <Tap id="read-privacy" className="text-tap consent-read" role="link" onTap={openPrivacyContract}>
        看《隐私保护指引》全文
      </Tap>
    ) : null}
    <View className="row">
      <Button id="refuse-privacy" kind="line" className="grow" onTap={() => decideConsent(false)}>
        不同意
      </Button>
      <WechatButton
        id={agreeButtonId}
        className="button button-main grow wechat-button"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => decideConsent(true)}
        {...(agreesByTap ? { onClick: () => decideConsent(true) } : {})}
      >
        同意
      </WechatButton>
    </View>
  </Sheet>
)

import { Button, Text, View } from '@tarojs/components'
import { useShop } from '../../shared/shop'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { type Share, shareToFriend, shareToMoments } from '../../shared/wx/share'

/** The ways to tell a friend. WeChat opens its list of chats only for a button with `openType`. */
export function ShareBar({ share }: { share: Share }) {
  const shop = useShop()
  return (
    <View className="share-bar">
      <View className="grow">
        <View className="title">觉得好，告诉朋友</View>
        <View className="share-shop">{shop ? `${shop.name}·${shop.sub || shop.promise}` : ''}</View>
      </View>
      <Button
        id="share-friend"
        className="share-tap"
        openType="share"
        hoverClass="is-pressed"
        onClick={() => shareToFriend(share)}
      >
        <Icon name="chat" />
        <Text>微信好友</Text>
      </Button>
      <Tap id="share-moments" className="share-tap" onTap={() => shareToMoments(share)}>
        <Icon name="moments" />
        <Text>朋友圈</Text>
      </Tap>
    </View>
  )
}

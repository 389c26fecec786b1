import { View, Button as WechatButton } from '@tarojs/components'
import { Button } from '../../shared/ui/button'
import { Sheet } from '../../shared/ui/sheet'
import { shareToFriend } from '../../shared/wx/share'
import { earnWords, shareWords } from '../earn-words'
import { sent, type useShareCard } from './use-share-card'
import './share.scss'

interface ShareSheetProps {
  open: boolean
  card: ReturnType<typeof useShareCard>
  onClose: () => void
}

/** The ways to send a card. */
export function ShareSheet({ open, card, onClose }: ShareSheetProps) {
  const { subject, toMoments, toPoster } = card
  return (
    <Sheet id="share-sheet" open={open} label="分享" onClose={onClose}>
      <View className="heading share-heading">{subject?.title ?? '分享'}</View>
      {subject?.earn && subject.earn.mostFen > 0 ? (
        <View id="share-earn" className="share-earn">
          {earnWords(subject.earn)}，{shareWords(subject.earn)}
        </View>
      ) : null}
      <View className="small middling share-words">
        卡片上写着「推广」。朋友从卡片进来下单，店家付佣金，朋友付的价格不变。
      </View>
      <View>
        <SendButton card={card} />
      </View>
      {subject?.productId ? (
        <View>
          <Button
            id="open-poster"
            kind="line"
            className="share-moments"
            busy={toPoster.busy}
            onTap={() => void toPoster.run()}
          >
            做一张海报
          </Button>
          <Button
            id="open-moments"
            kind="line"
            className="share-moments"
            busy={toMoments.busy}
            onTap={() => void toMoments.run()}
          >
            发朋友圈
          </Button>
          <View className="small quiet share-hint">
            先打开商品页，再点右上角「···」里的「分享到朋友圈」。
          </View>
        </View>
      ) : null}
    </Sheet>
  )
}

/** WeChat opens its list of chats only for a button with `openType`: there is none until the card can be sent. */
function SendButton({ card: { subject, ready, failed, make } }: Pick<ShareSheetProps, 'card'>) {
  if (!ready) {
    return (
      <Button id="make-card" disabled={!failed} onTap={() => void (subject && make(subject))}>
        {failed ? '再试一次' : '正在准备卡片'}
      </Button>
    )
  }
  const send = () => {
    shareToFriend(ready.share)
    sent(ready.code)
  }
  return (
    <WechatButton id="send-chat" className="button button-main wechat-button" openType="share" onClick={send}>
      发到微信聊天
    </WechatButton>
  )
}

import { View } from '@tarojs/components'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { leave } from './foot'
import { type JustSent, JustSentRow } from './just-sent'

/** Nothing waits any more. */
export const AllShipped = ({ sent }: { sent: JustSent | undefined }) => (
  <View>
    <Empty icon="truck" title="都发完了" words="有人付了款，新的一单就会出现在这里。">
      <Button id="ship-leave" kind="soft" className="empty-button" onTap={leave}>
        回去
      </Button>
    </Empty>
    {sent ? <JustSentRow sent={sent} /> : null}
  </View>
)

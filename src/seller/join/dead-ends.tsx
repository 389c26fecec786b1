import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { goTab } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'

/** The card is used, too old, taken back, or was cut on its way. */
export const Over = () => (
  <Empty
    icon="clock"
    title="这张邀请用不了了"
    words="可能已经用过、过了时间，或者被店主收回了。要加入，请店主再发一张。"
  >
    <Button id="to-home" className="empty-button" onTap={() => goTab(routes.home)}>
      去店里看看
    </Button>
  </Empty>
)

/** Whoever works here has no use for a card. It stays as good as it was. */
export const AlreadyIn = () => (
  <Empty icon="check" title="已经是店里的人了" words="不用再加入，店里的事都在「今日」。">
    <Button
      id="to-today"
      className="empty-button"
      onTap={() => void Taro.redirectTo({ url: routes.sellerToday })}
    >
      去今日
    </Button>
  </Empty>
)

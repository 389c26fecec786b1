import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import type { ToDo } from './to-do'
import './to-do.scss'

/** A tab takes the place of the page before, as the bar at the foot does it. */
const open = (url: string): Promise<unknown> =>
  url === routes.sellerStockLow ? Taro.redirectTo({ url }) : go(url)

/** One kind of thing that waits, and the way to where it is done. */
export const ToDoRow = ({ toDo: { id, icon, tone, many, words, more, url } }: { toDo: ToDo }) => (
  <Tap id={id} className="to-do" role="link" onTap={() => void open(url)}>
    <View className={`to-do-round to-do-${tone}`}>
      <Icon name={icon} className="to-do-icon" />
    </View>
    <View className="grow">
      <View>
        <Text className="to-do-many">{many}</Text>
        <Text>{words}</Text>
      </View>
      {more ? <View className="small quiet">{more}</View> : null}
    </View>
    <Icon name="right" className="small-icon quiet" />
  </Tap>
)

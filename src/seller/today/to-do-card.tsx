import { Text, View } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import type { ToDo } from './to-do'
import { ToDoRow } from './to-do-row'

/** 需要处理: each kind of thing that waits, or that nothing does. */
export const ToDoCard = ({ rows }: { rows: readonly ToDo[] }) => (
  <View id="to-dos" className="card to-do-card">
    <View className="section">
      <Text>需要处理</Text>
      {rows.length > 0 ? (
        <Tap id="to-attention" className="text-tap" role="link" onTap={() => void go(routes.sellerAttention)}>
          {rows.length} 件
        </Tap>
      ) : null}
    </View>
    {rows.map(row => (
      <ToDoRow key={row.id} toDo={row} />
    ))}
    {rows.length > 0 ? null : (
      <View className="to-do-none">
        <Icon name="check" className="small-icon" />
        <Text>都处理好了</Text>
      </View>
    )}
  </View>
)

import { View } from '@tarojs/components'
import { undoSaid } from '../say-undoable'
import { Tap } from './tap'

/** What was just done, above the bar at the foot, and 撤销. Drawn for `sayUndoable()`; readers hear it as it comes. */
export const Toast = ({ words }: { words: string }) => (
  <View id="toast" className="toast">
    <View className="grow toast-words" ariaRole="alert">
      {words}
    </View>
    <Tap id="undo" className="toast-deed" onTap={() => void undoSaid()}>
      撤销
    </Tap>
  </View>
)

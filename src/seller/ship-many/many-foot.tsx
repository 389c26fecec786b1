import { View } from '@tarojs/components'
import { Button } from '../../shared/ui/button'
import { leave } from '../ship/foot'
import type { useShipMany } from './use-ship-many'

interface ManyFootProps {
  many: ReturnType<typeof useShipMany>
  isDone: boolean
}

/** Reading comes before sending: what was edited since is read once more. */
export const ManyFoot = ({ many, isDone }: ManyFootProps) => {
  if (isDone) {
    return (
      <View className="foot">
        <Button id="paste-more" kind="line" className="grow foot-tight" onTap={many.startOver}>
          再贴一批
        </Button>
        <Button id="many-leave" kind="soft" className="grow foot-tight" onTap={leave}>
          回去
        </Button>
      </View>
    )
  }
  const { rows, filled, edited, busy, read } = many.pasted
  const reads = !rows || edited
  return (
    <View className="foot">
      {rows ? (
        <Button id="rewrite" kind="line" className="foot-tight" onTap={many.rewrite}>
          重新贴
        </Button>
      ) : null}
      <Button
        id={reads ? 'read-pasted' : 'ship-pasted'}
        className="grow foot-tight"
        disabled={reads ? !rows && !filled : many.ready === 0}
        busy={reads ? busy : many.send.busy}
        onTap={reads ? read : many.send.run}
      >
        {deed(many)}
      </Button>
    </View>
  )
}

function deed({ pasted: { rows, edited }, ready }: ManyFootProps['many']): string {
  if (!rows) return '看看对不对'
  if (edited) return '改好了，再看一遍'
  return ready > 0 ? `确认发货 ${ready} 单` : '先把上面的改好'
}

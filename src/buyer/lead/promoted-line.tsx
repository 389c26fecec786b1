import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { promotedWords } from '../../shared/share-code'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import type { Lead } from './whose-lead'
import './lead.scss'

/**
 * Whose sharing it is, in one quiet line; a tap tells who earns. Its box is there from the start: a line that came in later
 * would send its neighbours again.
 */
export function PromotedLine({ lead }: { lead: Lead | undefined }) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      {lead ? (
        <Tap id="promoted" className="promoted" onTap={() => setOpen(!open)}>
          <View className="promoted-line">
            <Text>{promotedWords(lead.name)}</Text>
            <Icon name="info" className="small-icon" />
          </View>
          {open ? (
            <View id="promoted-why" className="promoted-why">
              从这张卡片进来下的单，店家按规则付佣金给{lead.name}。价格和平时一样，不会多收一分钱。
            </View>
          ) : null}
        </Tap>
      ) : null}
    </View>
  )
}

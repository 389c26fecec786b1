import { View } from '@tarojs/components'
import type { DistributorView } from '../../../types/api/distributor'
import { useOpened } from '../../shared/folding/use-opened'
import { Tap } from '../../shared/ui/tap'
import { eventWords } from './distributor-words'

const shownAtFirst = 3

/** What happened to somebody's standing, the last few at first. One thing alone is told above already. */
export function PersonEvents({ person: { id, name, events } }: { person: DistributorView }) {
  const [all, setAll] = useOpened(id)
  if (events.length < 2) return null
  const hidden = all ? 0 : Math.max(0, events.length - shownAtFirst)
  return (
    <View className="person-events">
      {hidden > 0 ? (
        <Tap
          id={`events-${id}`}
          className="text-tap person-earlier"
          label={`${name}更早的 ${hidden} 条`}
          onTap={() => setAll(true)}
        >
          更早的 {hidden} 条
        </Tap>
      ) : null}
      {events.slice(hidden).map(event => (
        <View key={`${event.at}-${event.event}`} className="small quiet">
          {eventWords(event, Date.now())}
        </View>
      ))}
    </View>
  )
}

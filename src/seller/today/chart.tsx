import { Text, View } from '@tarojs/components'
import type { DayView } from '../../../types/api/today'
import { bars } from './bars'

/**
 * The week as seven bars. A few views with heights, because they weigh 2 KB, scale with the larger text and are read
 * aloud; a canvas is drawn anew at every size and silent, and the lightest charting library would weigh more than
 * the whole page.
 */
export const Chart = ({ week }: { week: readonly DayView[] }) => (
  <View id="week" className="bars" ariaRole="list" ariaLabel="最近七天的成交">
    {bars(week).map(({ day, name, heightPercent, sum, isToday, spoken }) => (
      <View key={day} className={isToday ? 'bar is-today' : 'bar'} ariaRole="listitem" ariaLabel={spoken}>
        <View className="bar-room">
          <Text className="bar-sum">{sum}</Text>
          <View className="bar-body" style={`height:${heightPercent}%`} />
        </View>
        <Text className="bar-name">{name}</Text>
      </View>
    ))}
  </View>
)

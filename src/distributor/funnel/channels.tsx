import { Text, View } from '@tarojs/components'
import type { FunnelView } from '../../../types/api/funnel'
import { yuan } from '../../shared/money'
import { channelWords, openedWords } from './funnel-words'

/** Which way people came, and what it brought. */
export const Channels = ({ channels }: Pick<FunnelView, 'channels'>) => (
  <View id="channels" className="card card-padded">
    <View className="channel small quiet">
      <Text className="channel-name">从哪来</Text>
      <Text>点开</Text>
      <Text>买了</Text>
      <Text className="channel-sum">得了</Text>
    </View>
    {channels.map(({ channel, opened, buyers, earnFen }) => (
      <View
        key={channel}
        id={`channel-${channel}`}
        className="channel"
        ariaRole="text"
        ariaLabel={`${channelWords[channel]}：点开 ${openedWords(opened)} 人，买了 ${buyers} 人，得了 ${yuan(earnFen)}`}
      >
        <Text className="channel-name">{channelWords[channel]}</Text>
        <Text>{openedWords(opened)}</Text>
        <Text>{buyers}</Text>
        <Text className="channel-sum">{yuan(earnFen)}</Text>
      </View>
    ))}
  </View>
)

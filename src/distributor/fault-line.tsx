import { View } from '@tarojs/components'
import './fault-line.scss'

/** What is wrong with a form, read aloud as soon as it stands there. */
export const FaultLine = ({ id, words }: { id: string; words: string }) => (
  <View ariaRole="alert">
    {words ? (
      <View id={id} className="fault-line">
        {words}
      </View>
    ) : null}
  </View>
)

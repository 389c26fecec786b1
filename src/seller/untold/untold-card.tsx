import { Text, View } from '@tarojs/components'
import type { UntoldView } from '../../../types/api/shipping'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { useAction } from '../../shared/use-action'
import { whyWords } from './why-words'

interface UntoldCardProps {
  item: UntoldView
  onTell: (item: UntoldView, replace: boolean) => Promise<void>
}

/** One payment that is held back: whose, why, for how long, and what can be done. */
export const UntoldCard = ({ item, onTell }: UntoldCardProps) => {
  const { run, busy } = useAction(onTell)
  const { number, name, why, at, tries, replaces } = item
  return (
    <View id={`untold-${number}`} className="card card-padded untold">
      <Tap
        id={`untold-open-${number}`}
        className="untold-head"
        role="link"
        onTap={() => void go(routes.ship(number))}
      >
        <View className="grow">
          <View className="title">{name}的这一单</View>
          <View className="untold-number quiet">{number}</View>
        </View>
        <Text className="small quiet">看单号</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
      <View className="small untold-why">{whyWords[why]}</View>
      <View className="small quiet">
        {moment(at, Date.now())} 起，试了 {tries} 次
      </View>
      <View className="row untold-deeds">
        <Button
          id={`retell-${number}`}
          kind={replaces ? 'line' : 'soft'}
          className="grow untold-deed"
          busy={busy}
          onTap={() => void run(item, false)}
        >
          再告诉一次
        </Button>
        {replaces ? (
          <Button
            id={`replace-${number}`}
            kind="soft"
            className="grow untold-deed"
            busy={busy}
            onTap={() => void run(item, true)}
          >
            换成这次的
          </Button>
        ) : null}
      </View>
    </View>
  )
}

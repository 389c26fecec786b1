import { Text, View } from '@tarojs/components'
import type { DistributorDecision, DistributorView } from '../../../types/api/distributor'
import { Chip } from '../../shared/ui/chip'
import { Tap } from '../../shared/ui/tap'
import { copy } from '../../shared/wx/copy'
import { callPhone } from '../../shared/wx/phone'
import { percent } from '../rate/percent'
import { sinceWords } from './distributor-words'
import { PersonDeeds } from './person-deeds'
import { PersonEvents } from './person-events'

interface PersonCardProps {
  person: DistributorView
  isOwner: boolean
  onDecide: (decision: DistributorDecision) => Promise<void>
  onRate: () => void
  onBusiness: () => void
}

/** One who shares for the shop, or wants to: who it is, how it came to stand so, and what may be decided. */
export function PersonCard({ person, ...deeds }: PersonCardProps) {
  const { id, name, phone, rateBp, reason, business } = person
  return (
    <View id={`distributor-${id}`} className="card person-card">
      <View className="row row-apart">
        <Text className="title grow">{name}</Text>
        {rateBp === undefined ? null : <Chip>单独 {percent(rateBp)}</Chip>}
      </View>
      <View className="small quiet">{sinceWords(person, Date.now())}</View>
      {reason ? <View className="small person-reason">原因：{reason}</View> : null}
      <View className="row person-phone">
        <Text className="grow">{phone}</Text>
        <Tap
          id={`call-${id}`}
          className="person-tap"
          label={`打电话给 ${name}`}
          onTap={() => callPhone(phone)}
        >
          打电话
        </Tap>
        <Tap id={`copy-${id}`} className="person-tap" label={`复制 ${name} 的电话`} onTap={() => copy(phone)}>
          复制
        </Tap>
      </View>
      {business ? (
        <View className="small middling">
          企业开票：{business.name}，{business.creditCode}
        </View>
      ) : null}
      <PersonEvents person={person} />
      <PersonDeeds person={person} {...deeds} />
    </View>
  )
}

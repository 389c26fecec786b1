import { Text, View } from '@tarojs/components'
import type { SellerCreditView, TouchView } from '../../../types/api/credit-views'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import {
  cardWords,
  holdWords,
  ratesWords,
  ruleWords,
  standingWords,
  touchedWords,
  whyNotWords,
} from './credit-words'
import './credit.scss'

type Lines = SellerOrderView['lines']

interface CreditRecordProps {
  credit: SellerCreditView
  lines: Lines
}

/** Who earns by an order and why, whose cards were opened too and why those earn nothing. */
export const CreditRecord = ({ credit, lines }: CreditRecordProps) => (
  <View>
    {credit.earner ? <Earner earner={credit.earner} lines={lines} /> : null}
    <View id="credit-standing" className="small middling credit-standing">
      {credit.hold && !credit.looked ? `${holdWords(credit.hold)}。` : null}
      {standingWords(credit)}
    </View>
    {credit.others.map(other => (
      <View key={other.distributorId} id={`credit-other-${other.distributorId}`} className="credit-person">
        <View>{other.name}</View>
        <Touch touch={other} lines={lines} />
        <View className="small middling">没有得：{whyNotWords(other.why)}</View>
      </View>
    ))}
  </View>
)

const Earner = ({ earner, lines }: { earner: NonNullable<SellerCreditView['earner']>; lines: Lines }) => (
  <View id="credit-earner" className="credit-person">
    <View className="row row-apart credit-sum">
      <Text className="title grow">{earner.name}</Text>
      <Text className="title">{yuan(earner.earnFen)}</Text>
    </View>
    <Touch touch={earner} lines={lines} />
    <View className="small middling">{ruleWords(earner)}</View>
    <View className="small quiet">
      比例 {ratesWords(earner.rates)}，{moment(earner.decidedAt, Date.now())} 记下
    </View>
  </View>
)

const Touch = ({ touch, lines }: { touch: TouchView; lines: Lines }) => (
  <View className="small quiet">
    <View>{cardWords(touch, lines)}</View>
    <View>{touchedWords(touch, Date.now())}</View>
  </View>
)

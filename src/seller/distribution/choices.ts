import type { DistributionView } from '../../../types/api/distributor'

interface Choice<Id extends string> {
  id: Id
  words: string
  /** What it means, as one sentence. */
  means: string
}

export const joiningChoices: readonly Choice<DistributionView['joining']>[] = [
  { id: 'approval', words: '店主同意', means: '申请以后，店主同意了才能推广。' },
  { id: 'open', words: '申请就行', means: '一申请就能推广；以前没同意过的人，还是要店主同意。' },
]

export const ruleChoices: readonly Choice<DistributionView['rule']>[] = [
  { id: 'last', words: '最后打开的', means: '买家下单前最后打开的是谁的卡片，佣金就归谁。' },
  { id: 'first', words: '最先打开的', means: '买家最先打开的是谁的卡片，佣金就归谁。' },
]

export const buyerChoices: readonly Choice<'all' | 'new'>[] = [
  { id: 'all', words: '所有买家', means: '以前买过的人再从卡片来买，也算。' },
  { id: 'new', words: '只算新客', means: '只算以前从没在店里付过款的买家。' },
]

/** A message of the local shop: its id at the emulated WeChat, and which field tells which fact. */
export interface LocalTemplate {
  id: string
  fields: Record<string, string>
}

/** The messages of the local shop and of tests, with fields as WeChat's library spells them. */
export const TEMPLATES = {
  shipped: {
    id: 'SHIPPED-local',
    fields: {
      number: 'character_string1',
      goods: 'thing2',
      carrier: 'thing3',
      trackingNumber: 'character_string4',
      at: 'time5',
    },
  },
  refunded: {
    id: 'REFUNDED-local',
    fields: { number: 'character_string1', amountFen: 'amount2', note: 'thing3' },
  },
  payout_waiting: {
    id: 'PAYOUT_WAITING-local',
    fields: { amountFen: 'amount1', at: 'time2', note: 'thing3' },
  },
  payout_paid: { id: 'PAYOUT_PAID-local', fields: { amountFen: 'amount1', at: 'time2' } },
  payout_returned: {
    id: 'PAYOUT_RETURNED-local',
    fields: { amountFen: 'amount1', note: 'thing2', at: 'time3' },
  },
  low_stock: { id: 'LOW_STOCK-local', fields: { goods: 'thing1', left: 'number2', at: 'time3' } },
} as const satisfies Record<string, LocalTemplate>

/** As an operator writes it into the functions' settings. */
export const settingOf = ({ id, fields }: LocalTemplate): string =>
  [id, ...Object.entries(fields).map(([fact, field]) => `${fact}=${field}`)].join(' ')

/** As the emulated WeChat knows them. */
export const templateRecords = Object.values(TEMPLATES).map(({ id, fields }: LocalTemplate) => ({
  id,
  fields: Object.values(fields),
}))

import type { FieldChangeView } from '../../../types/api/staff'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { percent } from '../rate/percent'
import { fieldWords, type Reading, unsaid } from './fields'
import { valueWords } from './value-words'

/** One field that changed, in words. '' = there was nothing, or nothing is there now. */
export interface ChangeWords {
  field: string
  name: string
  before: string
  after: string
}

const readings: Record<Reading, (value: string, now: number) => string> = {
  plain: value => value,
  fen: value => yuan(Number(value)),
  moment: (value, now) => (Number(value) > 0 ? moment(Number(value), now) : ''),
  on_sale: value => (value === 'true' ? '在卖' : '下架'),
  percent: value => percent(Number(value)),
  joining: value => (value === 'open' ? '申请就行' : '店主同意'),
  yes_no: value => (value === 'true' ? '是' : '否'),
  word: value => valueWords[value] ?? value,
}

/** The values of one field, which the server joins by 、 where they stand in a list. */
const said = (values: string | undefined, reading: Reading, now: number): string =>
  (values ?? '')
    .split('、')
    .map(value => (value === '' ? '' : readings[reading](value, now)))
    .filter(Boolean)
    .join('、')

/** A field under the number of an order's line stands for the field itself. */
const isUnsaid = (field: string): boolean => unsaid.has(field.replace(/\.\d+$/, ''))

/** What changed, field by field, in words where we have them; what says nothing to a person is left out. */
export function changesInWords(changes: readonly FieldChangeView[], now: number): ChangeWords[] {
  return changes
    .filter(({ field }) => !isUnsaid(field))
    .map(({ field, before, after }) => {
      const { name, reading } = fieldWords[field] ?? { name: field, reading: 'plain' }
      return { field, name, before: said(before, reading, now), after: said(after, reading, now) }
    })
    .filter(({ before, after }) => before !== '' || after !== '')
}

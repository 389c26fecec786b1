import type { EarnView } from '../../types/api/earning'
import { percent } from '../shared/ledger/percent'
import { yuan } from '../shared/money'

/** What one piece earns: `一份赚 ¥3.99`, of several SKUs `一份赚 ¥1.99 起`. */
export function earnWords({ leastFen, mostFen, mostBp }: EarnView): string {
  if (mostFen === 0) return mostBp === 0 ? '这件没有佣金' : '一份赚不到一分钱'
  if (leastFen === mostFen) return `一份赚 ${yuan(leastFen)}`
  return leastFen === 0 ? `一份最多赚 ${yuan(mostFen)}` : `一份赚 ${yuan(leastFen)} 起`
}

/** What is earned of what is really paid: `得实付的 10%`. */
export function shareWords({ leastBp, mostBp }: EarnView): string {
  if (mostBp === 0) return '这件没有佣金'
  const least = percent(leastBp)
  return leastBp === mostBp ? `得实付的 ${least}` : `得实付的 ${least} 到 ${percent(mostBp)}，看买哪种规格`
}

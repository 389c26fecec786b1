import { useState } from 'react'
import type { DistributionView } from '../../../types/api/distributor'
import type { PayoutSettingsView } from '../../../types/api/payout'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { type DistributionDraft, draftOf, readDraft, readLeast } from './distribution-draft'

interface Given {
  settings: DistributionView
  minFen: number
  onSaved: (settings: DistributionView) => void
  onLeast: (least: PayoutSettingsView) => void
}

/** The settings while they are written. Saving twice saves the same, so no request id is needed. */
export function useDistribution({ settings, minFen, onSaved, onLeast }: Given) {
  const [draft, setDraft] = useState(() => draftOf(settings, minFen))
  const [refused, setRefused] = useState('')
  const write = (part: Partial<DistributionDraft>) => {
    setDraft(now => ({ ...now, ...part }))
    setRefused('')
  }
  const save = useAction(async () => {
    const read = readDraft(draft, settings)
    if ('fault' in read) return setRefused(read.fault)
    const least = readLeast(draft.least)
    if ('fault' in least) return setRefused(least.fault)
    const reply = await call('distribution.set', read.wish)
    if (!reply.ok) return setRefused(`没有存：${errorWords[reply.error]}`)
    onSaved(reply.value)
    if (least.minFen !== minFen) {
      const set = await call('payout.set', least)
      if (!set.ok) return setRefused(`提现的起点没有存：${errorWords[set.error]}`)
      onLeast(set.value)
    }
    setRefused('')
    say('存好了')
  })
  return { draft, write, refused, save }
}

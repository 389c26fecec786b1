import { useState } from 'react'
import type { DistributorView } from '../../../types/api/distributor'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { type Business, readBusiness } from './business-draft'

/** Records somebody as a business, or no longer as one. Recording the same twice changes nothing. */
export function useBusiness({ id, name }: DistributorView, onSaved: () => void) {
  const [refused, setRefused] = useState('')
  const set = async (business: Business | null) => {
    setRefused('')
    const reply = await call('tax.set_business', { distributorId: id, business })
    if (!reply.ok) return setRefused(`没有记：${errorWords[reply.error]}`)
    say(business ? '记下了，以后的提现不代扣' : '改好了，以后的提现照常代扣')
    onSaved()
  }
  const record = useAction(async (typed: Business) => {
    const read = readBusiness(typed)
    if ('fault' in read) return setRefused(read.fault)
    await set(read.business)
  })
  const forget = useAction(async () => {
    const question = { title: `${name}不再是企业？`, words: '以后同意的提现照常代扣个人所得税；付过的不变。' }
    if (await sure({ ...question, yes: '不再是' })) await set(null)
  })
  return { record, forget, refused }
}

import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { Address, SavedAddress } from '../../../types/api/address'
import { blankAddress, tidied } from '../../shared/address/address-draft'
import { call } from '../../shared/call'
import { addressChanged, pickAddress } from '../../shared/picked-address'
import { newRequestId } from '../../shared/request-id'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { chooseAddress } from '../../shared/wx/address'
import { say } from '../../shared/wx/say'
import type { WhyNot } from '../../shared/wx/why-not'

/** What is said when WeChat gives no address: our own form is as good a way. Nothing of turning back. */
const whyNotWords: Record<WhyNot, string> = {
  left: '',
  refused: '没用微信里的地址，自己填也一样',
  privacy: '没用微信里的地址，自己填也一样',
  undeclared: '微信里的地址这会儿拿不到，自己填也一样',
  failed: '微信里的地址这会儿拿不到，自己填也一样',
}

/** The buyer's addresses: list, form, and WeChat's address book. `picking` = opened from checkout to pick one. */
export function useAddresses(picking: boolean) {
  const { query, retry, show } = useQuery('address.list', {})
  const [editing, setEditing] = useState<SavedAddress | undefined>()
  // Of the first address, whose form nobody opened: a lost answer must not make a second one.
  const firstId = useRef(newRequestId())

  const pick = (address: SavedAddress) => {
    pickAddress(address)
    Taro.navigateBack()
  }
  const save = async (address: Address) => {
    const id = editing?.id ?? firstId.current
    const reply = await call('address.save', { id, address })
    if (!reply.ok) return say(errorWords[reply.error])
    if (picking) return pick({ id, ...address })
    addressChanged(id, { id, ...address })
    firstId.current = newRequestId()
    setEditing(undefined)
    show(reply.value)
  }
  const remove = async ({ id, name }: SavedAddress) => {
    if (!(await sure({ title: '删掉这个地址？', words: name, yes: '删掉' }))) return
    const reply = await call('address.remove', { id })
    if (!reply.ok) return say(errorWords[reply.error])
    addressChanged(id)
    show(reply.value)
  }
  /** What WeChat gave stands in the form: the buyer sees it, puts it right, and saves it. */
  const { run: fromWechat } = useAction(async () => {
    const chosen = await chooseAddress()
    if (chosen.ok) return setEditing({ id: newRequestId(), ...tidied(chosen.value) })
    const words = whyNotWords[chosen.error]
    if (words) say(words)
  })
  const add = () => setEditing({ id: newRequestId(), ...blankAddress })
  const leave = () => setEditing(undefined)
  return { query, retry, editing, pick, save, remove, fromWechat, add, edit: setEditing, leave }
}

import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Address, SavedAddress } from '../../../types/api/address'
import { blankAddress } from '../../shared/address/address-draft'
import { call } from '../../shared/call'
import { pickAddress } from '../../shared/picked-address'
import { newRequestId } from '../../shared/request-id'
import { sure } from '../../shared/sure'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { chooseAddress } from '../../shared/wx/address'
import { say } from '../../shared/wx/say'

/** The buyer's addresses: list, form, and WeChat's address book. `picking` = opened from checkout to pick one. */
export function useAddresses(picking: boolean) {
  const { query, retry, show } = useQuery('address.list', {})
  const [editing, setEditing] = useState<SavedAddress | undefined>()

  const pick = (address: SavedAddress) => {
    pickAddress(address.id)
    Taro.navigateBack()
  }
  const save = async (address: Address) => {
    const id = editing?.id ?? newRequestId()
    const reply = await call('address.save', { id, address })
    if (!reply.ok) return say(errorWords[reply.error])
    if (picking) return pick({ id, ...address })
    setEditing(undefined)
    show(reply.value)
  }
  const remove = async ({ id, name }: SavedAddress) => {
    if (!(await sure({ title: '删掉这个地址？', words: name, yes: '删掉' }))) return
    const reply = await call('address.remove', { id })
    if (reply.ok) show(reply.value)
    else say(errorWords[reply.error])
  }
  const fromWechat = async () => {
    const address = await chooseAddress()
    if (address) setEditing({ id: newRequestId(), ...address })
  }
  const add = () => setEditing({ id: newRequestId(), ...blankAddress })
  const leave = () => setEditing(undefined)
  return { query, retry, editing, pick, save, remove, fromWechat, add, edit: setEditing, leave }
}

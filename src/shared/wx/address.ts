import Taro from '@tarojs/taro'
import type { Address } from '../../../types/api/address'
import type { Result } from '../../../types/result'
import { type WhyNot, whyNot } from './why-not'

/** Whether WeChat's own address book can be opened here. */
export const hasAddressBook = true

/** The address the buyer picks in WeChat, as it stands there: parts may be missing or written in another way than ours. */
export async function chooseAddress(): Promise<Result<Address, WhyNot>> {
  try {
    const picked = await Taro.chooseAddress()
    const value = {
      name: text(picked.userName),
      phone: text(picked.telNumber),
      province: text(picked.provinceName),
      city: text(picked.cityName),
      county: text(picked.countyName),
      detail: text(picked.detailInfo),
    }
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: whyNot(error) }
  }
}

const text = (part: unknown): string => String(part ?? '')

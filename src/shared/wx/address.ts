import Taro from '@tarojs/taro'
import type { Address } from '../../../types/api/address'

/** Whether WeChat's own address book can be opened here. */
export const hasAddressBook = true

/** The address the buyer picks in WeChat; undefined when none was picked or WeChat refuses (no permission). */
export async function chooseAddress(): Promise<Address | undefined> {
  try {
    const picked = await Taro.chooseAddress()
    return {
      name: picked.userName,
      phone: picked.telNumber,
      province: picked.provinceName,
      city: picked.cityName,
      county: picked.countyName,
      detail: picked.detailInfo,
    }
  } catch {
    return undefined
  }
}

import type { Address } from '../../types/api/address'

/** The whole address in one line; a city that is its own province is said once. */
export const addressLine = ({ province, city, county, detail }: Address): string =>
  `${province === city ? '' : province}${city}${county}${detail}`

/** A phone number that someone looking over the shoulder cannot read: `138 **** 2046`. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)} **** ${phone.slice(-4)}`

/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The CloudBase environment of the build; empty when none was named. Put in by `config/index.ts`. */
declare const CLOUDBASE_ENV: string

/** The shop's WeChat message template for "shipped"; empty when it has none. Put in by `config/index.ts`. */
declare const SHIPPED_TEMPLATE: string

/** As `SHIPPED_TEMPLATE`, for "the money has gone back". */
declare const REFUNDED_TEMPLATE: string

/** As `SHIPPED_TEMPLATE`, for "nearly sold out", which staff may ask for. */
declare const LOW_STOCK_TEMPLATE: string

/** As `SHIPPED_TEMPLATE`, for what becomes of a payout, which its distributor may ask for. */
declare const PAYOUT_WAITING_TEMPLATE: string
declare const PAYOUT_PAID_TEMPLATE: string
declare const PAYOUT_RETURNED_TEMPLATE: string

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which of the two builds this is; Taro puts it in. */
    TARO_ENV: 'weapp' | 'h5'
  }
}

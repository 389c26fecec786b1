import { refuse } from '../errors'
import type { Actions } from './actions'
import { type Params, text } from './params'

/** WeChat's open APIs as they are called through CloudBase, by name (`subscribeMessage.send`). */
export type WxApis = Readonly<Record<string, (data: unknown) => unknown>>

/** `wx.*`: handed to whoever plays WeChat; a Buffer answer travels as it is. */
export function wxActions(apis: WxApis): Actions {
  const run = async (params: Params): Promise<unknown> => {
    const name = text(params, 'apiName')
    const api = apis[name]
    if (!api) throw refuse('INVALID_PARAM', `WeChat's ${name} is not emulated`)
    return api(
      typeof params.requestData === 'string' && params.requestData ? JSON.parse(params.requestData) : {},
    )
  }
  const raw = async (params: Params) => {
    const result = await run(params)
    if (Buffer.isBuffer(result)) return { raw: result, type: 'application/octet-stream' }
    return { raw: Buffer.from(JSON.stringify(result)), type: 'application/json; charset=utf-8' }
  }
  return {
    'wx.api': async params => ({ data: { responseData: JSON.stringify(await run(params)) } }),
    'wx.openApi': raw,
    'wx.wxPayApi': raw,
  }
}

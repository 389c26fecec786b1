import type { Params } from './params'

/** What an action answers, beside `requestId`; `{raw, type}` is a body of its own (`wx.openApi`). */
export type Answer = Record<string, unknown>
export type Action = (params: Params) => Answer | Promise<Answer>
/** Actions by the name that the SDK sends. */
export type Actions = Readonly<Record<string, Action>>

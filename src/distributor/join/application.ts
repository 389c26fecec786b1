/** What somebody writes to share for the shop. */
export interface Application {
  name: string
  phone: string
}

/** Without the blanks around and inside what a person types. */
export const trimmedApplication = ({ name, phone }: Application): Application => ({
  name: name.trim(),
  phone: phone.replace(/[\s-]/g, ''),
})

/** What is still wrong with it, as one sentence; undefined when it can be sent. */
export function whatIsWrong({ name, phone }: Application, agreed: boolean): string | undefined {
  if (!name) return '请填上称呼'
  if (!/^1\d{10}$/.test(phone)) return '手机号应是 1 开头的 11 位数字'
  if (!agreed) return '请先看过约定，再勾上同意'
  return undefined
}

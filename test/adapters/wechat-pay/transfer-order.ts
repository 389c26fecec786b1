import { fen } from '../../../types/fen'
import type { PayScene } from './pay-scene'

export const TRANSFER = {
  outBillNo: 'AB2CD3EF4GH5IJ6K',
  payeeId: 'oPayee-1',
  transferFen: fen(188_00),
  realName: '林小满',
  remark: '青坡小铺 · 推广佣金',
}

/** The transfer taken by WeChat and waiting for its payee. The package, to confirm it with. */
export async function transferred(
  { transfers }: PayScene,
  order: Partial<typeof TRANSFER> = {},
): Promise<string> {
  const created = await transfers.create({ ...TRANSFER, ...order })
  if (!created.ok) throw new Error(created.error)
  return created.value.packageInfo ?? ''
}

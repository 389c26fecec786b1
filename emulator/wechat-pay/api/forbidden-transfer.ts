import { type ApiAnswer, refuse, type TransferRecord } from '../model'
import type { Desk } from './desk'
import { sceneFault, type TransferInput } from './transfer-input'

const LEAST_FEN = 30
const NAME_FROM_FEN = 2_000_00
const DAY_MS = 86_400_000
const BEIJING_MS = 8 * 3_600_000

const invalid = (words: string) => refuse(400, 'INVALID_REQUEST', words)

/** Why the transfer is not taken, in the words that WeChat uses. Nothing is kept of it then. */
export function forbiddenTransfer(
  desk: Desk,
  input: TransferInput,
  payeeName: string | undefined,
): ApiAnswer | undefined {
  if (desk.transferRefusal) return desk.transferRefusal
  if (input.appid !== desk.merchant.appId) return invalid('APPID不存在')
  const scene = sceneFault(input)
  if (scene === 'no_scene') return invalid('你尚未获取该转账场景')
  if (scene === 'reports_differ') return refuse(400, 'PARAM_ERROR', '转账场景报备信息与转账场景不符')
  return nameFault(desk, input, payeeName) ?? moneyFault(desk, input)
}

function nameFault(desk: Desk, input: TransferInput, name: string | undefined): ApiAnswer | undefined {
  const { transfer_amount: transferFen } = input
  if (name === undefined)
    return transferFen < NAME_FROM_FEN ? undefined : refuse(400, 'PARAM_ERROR', '收款用户姓名未填')
  if (transferFen < LEAST_FEN) return refuse(400, 'PARAM_ERROR', '转账金额小于0.3元，不支持传入收款用户姓名')
  // Developers report this for a name of one character.
  if ([...name].length < 2) return refuse(400, 'PARAM_ERROR', '输入参数不合法，请参考协议核对输入请求字段')
  const real = desk.people.get(input.openid)
  return real === undefined || real === name ? undefined : invalid('用户姓名与收款微信实名不一致')
}

function moneyFault(desk: Desk, { transfer_amount: transferFen }: TransferInput): ApiAnswer | undefined {
  if (transferFen < LEAST_FEN) return invalid('超过单笔转账上下限，核实产品设置是否准确')
  const { transfersPerDayFen: limit } = desk
  if (limit !== undefined && todayFen(desk) + transferFen > limit)
    return invalid('超出商户单日转账额度，请核实产品设置是否准确')
  // With PROCESSING planned, too little money holds the transfer up instead of refusing it.
  const isHeld = desk.transferPlans[0]?.start === 'PROCESSING'
  if (desk.balanceEmpty && !isHeld) return refuse(403, 'NOT_ENOUGH', '商户账户资金不足，请充值后原单重试')
  return undefined
}

/** What went out, or is to, of this day in Beijing. */
function todayFen(desk: Desk): number {
  const day = (ms: number) => Math.floor((ms + BEIJING_MS) / DAY_MS)
  const counts = ({ state, createdAt }: TransferRecord) =>
    state !== 'FAIL' && state !== 'CANCELLED' && day(createdAt) === day(desk.now())
  return [...desk.book.transfers.values()].filter(counts).reduce((sum, one) => sum + one.transferFen, 0)
}

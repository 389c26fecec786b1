import { no, ok } from '../../../types/result'
import { NAME_FROM_FEN, type TransferRefusal, type Transfers } from '../../shop/transfer-port'
import type { Answer, Client } from './client'
import type { WechatPayConfig } from './config'
import { cut } from './fields'
import { readAnswer } from './read-answer'
import { nameSealer } from './seal-name'
import { createdSchema } from './transfer'

export const TRANSFERS_PATH = '/v3/fund-app/mch-transfer/transfer-bills'

/** 佣金报酬: the scene must be applied for, and wants exactly these two, by these names (at most 32 characters each). */
const SCENE = {
  transfer_scene_id: '1005',
  transfer_scene_report_infos: [
    { info_type: '岗位类型', info_content: '推广员' },
    { info_type: '报酬说明', info_content: '推广商品的佣金' },
  ],
}
const REMARK_CHARS = 32

/** POST /v3/fund-app/mch-transfer/transfer-bills. The same number asked again is answered as it stands. */
export function createTransfer(client: Client, config: WechatPayConfig): Transfers['create'] {
  const seal = nameSealer(config)
  return async ({ outBillNo, payeeId, transferFen, realName, remark }) => {
    const body = {
      appid: config.appId,
      out_bill_no: outBillNo,
      ...SCENE,
      openid: payeeId,
      ...(transferFen < NAME_FROM_FEN ? {} : { user_name: seal(realName) }),
      transfer_amount: transferFen,
      transfer_remark: cut(remark, REMARK_CHARS),
      notify_url: config.transferNotifyUrl,
    }
    const answer = await client({ method: 'POST', path: TRANSFERS_PATH, body })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(readAnswer(createdSchema(transferFen), answer.data))
    if (isTooOften(answer.code)) return no('unavailable')
    const refusal = refusalOf(answer)
    if (!refusal) throw answer.error
    return no(refusal)
  }
}

/** WeChat's pages have three names for it, and name no HTTP status with two of them. */
export const isTooOften = (code: string): boolean =>
  ['FREQUENCY_LIMITED', 'FREQUENCY_LIMIT_EXCEED', 'RATELIMIT_EXCEEDED'].includes(code)

const BY_CODE: Readonly<Record<string, TransferRefusal>> = {
  NOT_ENOUGH: 'not_enough',
  NOTENOUGH: 'not_enough',
  NO_AUTH: 'refused',
  ALREADY_EXISTS: 'refused',
}

/** WeChat's words as developers report them; its pages list no codes of their own for these. First match wins. */
const BY_WORDS: readonly (readonly [RegExp, TransferRefusal])[] = [
  [/姓名|实名不一致/, 'name_differs'],
  [/(单日|日)转账(额度|限额)|日限额/, 'limit_reached'],
  [/账户.*(冻结|异常|受限)|未实名|收款额度|收款次数/, 'account_unfit'],
]

function refusalOf({ code, words }: Extract<Answer, { kind: 'refused' }>): TransferRefusal | undefined {
  if (code !== 'INVALID_REQUEST') return BY_CODE[code]
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'refused'
}

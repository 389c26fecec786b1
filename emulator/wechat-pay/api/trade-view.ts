import { beijingTime, type TradeRecord, type TradeState } from '../model'

const WORDS: Record<TradeState, string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '订单发生过退款',
}

/** A trade as the query answers it and as a notice seals it. */
export function tradeView(trade: TradeRecord): Record<string, unknown> {
  const { paid } = trade
  return {
    appid: trade.appId,
    mchid: trade.mchId,
    out_trade_no: trade.outTradeNo,
    trade_state: trade.state,
    trade_state_desc: WORDS[trade.state],
    ...(trade.attach === undefined ? {} : { attach: trade.attach }),
    payer: paid ? { openid: trade.payerId } : {},
    amount: {
      total: trade.totalFen,
      currency: 'CNY',
      ...(paid ? { payer_total: paid.payerTotalFen, payer_currency: 'CNY' } : {}),
    },
    ...(paid
      ? {
          transaction_id: paid.transactionId,
          trade_type: 'JSAPI',
          bank_type: 'OTHERS',
          success_time: beijingTime(paid.at),
        }
      : {}),
  }
}

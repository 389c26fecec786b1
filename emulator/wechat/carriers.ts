/** Some of the more than a thousand carriers of WeChat's list, with its spelling. */
export const CARRIERS: readonly { id: string; name: string }[] = [
  { id: '(AU)', name: 'Interparcel' },
  { id: 'BDT', name: '八达通' },
  { id: 'SF', name: '顺丰速运' },
  { id: 'ZTO', name: '中通快递' },
  { id: 'YTO', name: '圆通速递' },
  { id: 'STO', name: '申通快递' },
  { id: 'YD', name: '韵达速递' },
  { id: 'JTSD', name: '极兔速递' },
  { id: 'EMS', name: 'EMS' },
  { id: 'YZPY', name: '邮政快递包裹' },
  { id: 'JD', name: '京东快递' },
  { id: 'DBL', name: '德邦快递' },
  { id: 'DHL', name: 'DHL' },
  { id: 'ANE', name: '安能物流' },
  { id: 'FWX', name: '丰网速运' },
]

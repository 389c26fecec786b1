import { View } from '@tarojs/components'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { CarrierPicks } from '../ship/carrier-picks'
import { Refused } from '../ship/refused'
import '../shell/shell.scss'
import '../words'
import { GoneRows } from './gone-rows'
import { ManyFoot } from './many-foot'
import { PasteBox } from './paste-box'
import { PastedRow } from './pasted-row'
import { useShipMany } from './use-ship-many'
import './index.scss'

/** About a screen of lines. */
const rowsPerBox = 5
const rowPx = 120

/** Many orders at once, from a list of numbers. */
export default function ShipManyPage() {
  return (
    <PageRoot>
      <View id="seller-ship-many" className="page page-with-foot">
        <ShipMany />
      </View>
    </PageRoot>
  )
}

function ShipMany() {
  const { query, retry } = useQuery('shipping.carriers', {})
  const many = useShipMany()
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="订单都还在，没有多发也没有少发。" onRetry={retry} />
  }
  if (query.state === 'loading') return <Skeleton />
  const { pasted, gone } = many
  const { rows } = pasted
  const isDone = rows?.length === 0
  return (
    <View>
      {rows ? null : <PasteBox initial={pasted.text.current} onText={pasted.write} />}
      {isDone ? null : (
        <View className="card card-padded">
          <View className="small ship-label">没写快递、单号也看不出的，按这家算</View>
          <CarrierPicks
            id="carrier"
            usual={query.value.usual}
            chosen={pasted.usual}
            onChoose={pasted.choose}
          />
        </View>
      )}
      <FoldingRows
        name="pasted-rows"
        dense
        rowPx={rowPx}
        boxes={inBoxes(rows ?? [], rowsPerBox)}
        draw={row => (
          <PastedRow
            key={row.key}
            id={`pasted-${(rows ?? []).indexOf(row) + 1}`}
            row={row}
            onEdit={text => pasted.edit(row.key, text)}
          />
        )}
      />
      {rows?.some(({ fault }) => fault) ? (
        <View className="small quiet pasted-hint">先不发的，把那一行清空。</View>
      ) : null}
      <Refused words={pasted.refused} />
      {gone.length > 0 ? <GoneRows gone={gone} /> : null}
      <ManyFoot many={many} isDone={isDone} />
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import type { Gone } from './pasted-rows'

/** About a screen of rows. */
const rowsPerBox = 10
const rowPx = 60

/** What has left; a number that was wrong is put right on the order's own page. */
export const GoneRows = ({ gone }: { gone: Gone[] }) => (
  <View id="gone" className="card gone">
    <View className="section">
      <Text>发出了 {gone.length} 单</Text>
    </View>
    <FoldingRows
      name="gone"
      dense
      rowPx={rowPx}
      boxes={inBoxes(gone, rowsPerBox)}
      draw={one => <GoneRow key={one.number} gone={one} />}
    />
  </View>
)

const GoneRow = ({ gone: { number, name, parcel, partly } }: { gone: Gone }) => (
  <Tap id={`gone-${number}`} className="gone-row" role="link" onTap={() => void go(routes.ship(number))}>
    <Icon name="check" className="small-icon pasted-tick" />
    <View className="grow">
      <View>{name}</View>
      <View className="small quiet">{parcel}</View>
      {partly ? <View className="small middling">有几件正在售后，留在店里没有发。</View> : null}
    </View>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)

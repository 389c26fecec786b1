import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CarrierView } from '../../../types/api/shipping'
import { Picks } from '../shell/picks'
import { OtherCarriers } from './other-carriers'
import { tilesOf } from './tracking'

interface CarrierPicksProps {
  /** Ids of its parts: `<id>-<carrier>`, `<id>-more`, and in the search `<id>-words`, `<id>-found-<carrier>`. */
  id: string
  usual: CarrierView[]
  chosen: CarrierView | undefined
  onChoose: (carrier: CarrierView) => void
}

const more = 'more'

/** The carriers that a shop sends with most, and a way to all others. */
export function CarrierPicks({ id, usual, chosen, onChoose }: CarrierPicksProps) {
  const [searching, setSearching] = useState(false)
  const tiles = tilesOf(usual, chosen)
  const choices = [...tiles.map(({ id, short }) => ({ id, words: short })), { id: more, words: '别的' }]
  const choose = (choice: string) => {
    const tile = tiles.find(({ id }) => id === choice)
    if (tile) onChoose(tile)
    setSearching(choice === more && !searching)
  }
  return (
    <View className="carrier-picks">
      <Picks
        id={id}
        label="快递公司"
        choices={choices}
        chosen={searching ? more : chosen?.id}
        onChoose={choose}
      />
      {searching ? (
        <OtherCarriers
          id={id}
          usual={usual.filter(({ id }) => !tiles.some(tile => tile.id === id))}
          onChoose={carrier => {
            onChoose(carrier)
            setSearching(false)
          }}
        />
      ) : null}
    </View>
  )
}

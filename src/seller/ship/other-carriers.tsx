import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CarrierView } from '../../../types/api/shipping'
import { call } from '../../shared/call'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { Picks } from '../shell/picks'
import { SearchField } from '../shell/search-field'

interface OtherCarriersProps {
  id: string
  /** Shown until something was searched for. */
  usual: CarrierView[]
  onChoose: (carrier: CarrierView) => void
}

/** Finds one of the more than a thousand carriers that WeChat knows. */
export function OtherCarriers({ id, usual, onChoose }: OtherCarriersProps) {
  const [searched, setSearched] = useState({ words: '', found: usual })
  const search = async (words: string) => {
    if (!words) return setSearched({ words, found: usual })
    const reply = await call('shipping.carriers', { words: words.slice(0, 20) })
    if (reply.ok) setSearched({ words, found: reply.value.found })
    else say(errorWords[reply.error])
  }
  const { words, found } = searched
  return (
    <View className="other-carriers">
      <SearchField id={`${id}-words`} placeholder="快递公司的名字" words={words} onSearch={search} />
      <Picks
        id={`${id}-found`}
        label="找到的快递公司"
        choices={found.map(({ id, name }) => ({ id, words: name }))}
        chosen={undefined}
        onChoose={choice => {
          const carrier = found.find(({ id }) => id === choice)
          if (carrier) onChoose(carrier)
        }}
      />
      {found.length > 0 ? null : <View className="small quiet">没有找到「{words}」，换个说法试试。</View>}
    </View>
  )
}

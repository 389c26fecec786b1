import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './tap'

export interface Tab {
  id: string
  words: string
  /** Beside the words, as the direction of an order. */
  more?: ReactNode
}

interface TabsProps {
  /** What is chosen by them, for a reader. */
  label: string
  tabs: readonly Tab[]
  /** Id of the chosen one. */
  chosen: string
  /** A tap on the chosen one is told too. */
  onChoose: (id: string) => void
}

/** One of a few views of the same things. Wraps where the screen is too narrow. */
export const Tabs = ({ label, tabs, chosen, onChoose }: TabsProps) => (
  <View className="tabs" ariaRole="tablist" ariaLabel={label}>
    {tabs.map(({ id, words, more }) => (
      <Tap
        key={id}
        id={id}
        className={id === chosen ? 'tab is-on' : 'tab'}
        role="tab"
        on={id === chosen}
        onTap={() => onChoose(id)}
      >
        {words}
        {more}
      </Tap>
    ))}
  </View>
)

/** More tabs than fit: in one row to push sideways, which stays at the top while the page scrolls. */
export const TabsRow = (props: TabsProps) => (
  <ScrollView scrollX enhanced showScrollbar={false} className="tabs-row">
    <Tabs {...props} />
  </ScrollView>
)

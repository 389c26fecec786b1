import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'

interface SheetProps {
  id: string
  open: boolean
  onClose: () => void
  label: string
  children: ReactNode
}

/**
 * A sheet that comes up from below. It stays in the tree and opens by its class alone: taking it out would send all
 * its siblings through setData again.
 */
export const Sheet = ({ id, open, onClose, label, children }: SheetProps) => (
  <View id={id} className={open ? 'sheet is-open' : 'sheet'}>
    <View className="sheet-mask" onClick={onClose} />
    <View className="sheet-body" ariaRole="dialog" ariaLabel={label}>
      <View className="sheet-grab" />
      <Tap id={`${id}-close`} className="sheet-close" label="关上" onTap={onClose}>
        <Icon name="close" />
      </Tap>
      {children}
    </View>
  </View>
)

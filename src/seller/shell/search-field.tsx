import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { LIMITS } from '../../../types/limits'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { scanCode } from '../../shared/wx/scan'

interface SearchFieldProps {
  /** Ids of its parts: `<id>`, `<id>-clear`, `<id>-do`, `<id>-scan`. */
  id: string
  placeholder: string
  /** What is searched for; '' = nothing. */
  words: string
  onSearch: (words: string) => void
  /** What the camera read. Absent = nothing to scan here. */
  onScan?: (code: string) => void
}

/** Finds by words, and by a bar code where goods or parcels carry one. */
export function SearchField({ id, placeholder, words, onSearch, onScan }: SearchFieldProps) {
  const [typed, setTyped] = useState(words)
  const search = (searched: string) => {
    setTyped(searched)
    onSearch(searched.trim())
  }
  const scan = async () => {
    const code = await scanCode()
    if (code) onScan?.(code)
  }
  return (
    <View className="seek">
      <Icon name="search" className="quiet-icon" />
      <Input
        id={id}
        className="field-input"
        ariaLabel={placeholder}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        confirmType="search"
        maxlength={LIMITS.searchChars}
        value={typed}
        onInput={event => setTyped(event.detail.value)}
        onConfirm={event => search(event.detail.value)}
      />
      {typed ? (
        <Tap id={`${id}-clear`} className="seek-tap" label="清空" onTap={() => search('')}>
          <Icon name="close" className="small-icon" />
        </Tap>
      ) : null}
      {typed && typed.trim() !== words ? (
        <Tap id={`${id}-do`} className="seek-tap brand" onTap={() => search(typed)}>
          搜索
        </Tap>
      ) : null}
      {onScan && !typed ? (
        <Tap id={`${id}-scan`} className="seek-tap" label="扫码" onTap={() => void scan()}>
          <View className="icon icon-scan" />
        </Tap>
      ) : null}
    </View>
  )
}

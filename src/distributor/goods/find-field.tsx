import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { LIMITS } from '../../../types/limits'
import { Tap } from '../../shared/ui/tap'

interface FindFieldProps {
  /** What is looked for; '' = everything. */
  words: string
  onFind: (words: string) => void
}

/** Finds goods by words. */
export function FindField({ words, onFind }: FindFieldProps) {
  const [typed, setTyped] = useState(words)
  const find = (found: string) => {
    setTyped(found)
    onFind(found.trim())
  }
  const clears = typed !== '' && typed.trim() === words
  return (
    <View className="card find-field">
      <Input
        id="goods-words"
        className="field-input"
        ariaLabel="找商品"
        placeholder="找商品"
        placeholderClass="field-placeholder"
        confirmType="search"
        maxlength={LIMITS.searchChars}
        value={typed}
        onInput={event => setTyped(event.detail.value)}
        onConfirm={event => find(event.detail.value)}
      />
      <Tap id="find-goods" className="text-tap brand" onTap={() => find(clears ? '' : typed)}>
        {clears ? '清空' : '搜索'}
      </Tap>
    </View>
  )
}

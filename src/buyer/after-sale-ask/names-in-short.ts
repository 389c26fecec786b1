import { withinBytes } from '../../shared/ui/within-bytes'

const shownAtMost = 10
/** Enough to tell goods apart that stand by their whole names above. */
const nameBytes = 42

/** `青坡脐橙 树上熟、百花土蜂蜜`; of many the first ones, and how many there are. */
export function namesInShort(names: readonly string[]): string {
  const shown = names.slice(0, shownAtMost).map(name => withinBytes(name, nameBytes))
  return shown.join('、') + (names.length > shownAtMost ? ` 等 ${names.length} 样` : '')
}

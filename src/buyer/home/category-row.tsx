import { Image, ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { goTab } from '../../shared/go'
import { pickCategory } from '../../shared/picked-category'
import { firstTwo } from '../../shared/ui/letters'
import { withinBytes } from '../../shared/ui/within-bytes'
import { pictureUrl } from '../../shared/wx/picture'

/** Two screens of them. All the others are one tap further: home's first screen stays light. */
const mostShown = 10
/** More than the one line that there is room for. */
const nameBytes = 36
const all: CategoryView = { id: 'all', name: '全部', picture: '' }

const shownOf = (tops: CategoryView[]): CategoryView[] =>
  tops.length > mostShown ? [...tops.slice(0, mostShown - 1), all] : tops

/** The top categories in one row, five to a screen; each leads to its goods. */
export function CategoryRow({ categories }: { categories: CategoryView[] }) {
  const tops = shownOf(categories.filter(({ parentId }) => !parentId))
  if (tops.length === 0) return null
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="categories">
      <View className="categories-inner">
        {tops.map(category => (
          <CategoryRound key={category.id} category={category} />
        ))}
      </View>
    </ScrollView>
  )
}

function openCategory(categoryId: string) {
  pickCategory(categoryId)
  goTab(routes.category)
}

function CategoryRound({ category: { id, name, picture } }: { category: CategoryView }) {
  const [broken, setBroken] = useState(picture === '')
  const source = broken ? '' : pictureUrl(picture)
  const letters = broken ? firstTwo(name) : ''
  const shortName = withinBytes(name, nameBytes)
  return (
    <View
      compileMode
      id={`category-${id}`}
      className="category"
      hoverClass="is-pressed"
      ariaRole="link"
      onClick={() => openCategory(id === all.id ? '' : id)}
    >
      <View className="category-round">
        <Image className="category-picture" src={source} onError={() => setBroken(true)} />
        <View className="picture-letters">{letters}</View>
      </View>
      <View className="category-name">{shortName}</View>
    </View>
  )
}

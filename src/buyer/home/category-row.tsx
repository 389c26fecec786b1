import { Image, ScrollView, View } from '@tarojs/components'
import type { CategoryView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { goTab } from '../../shared/go'
import { pickCategory } from '../../shared/picked-category'
import { pictureUrl } from '../../shared/wx/picture'

/** The top categories in one row, five to a screen; each leads to its goods. */
export function CategoryRow({ categories }: { categories: CategoryView[] }) {
  const tops = categories.filter(({ parentId }) => !parentId)
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

const CategoryRound = ({ category }: { category: CategoryView }) => (
  <View
    compileMode
    id={`category-${category.id}`}
    className="category"
    hoverClass="is-pressed"
    ariaRole="link"
    onClick={() => openCategory(category.id)}
  >
    <View className="category-round">
      <Image className="category-picture" src={pictureUrl(category.picture)} />
    </View>
    <View className="category-name">{category.name}</View>
  </View>
)

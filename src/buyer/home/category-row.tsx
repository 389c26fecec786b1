import { Image, ScrollView, View } from '@tarojs/components'
import type { CategoryView } from '../../../types/api/catalog'
import { pictureUrl } from '../../shared/wx/picture'

interface CategoryRowProps {
  categories: CategoryView[]
  chosen: string | undefined
  /** Undefined = all goods again. */
  onChoose: (categoryId?: string) => void
}

/** The top categories in one row; the chosen one, tapped again, lets go. */
export function CategoryRow({ categories, chosen, onChoose }: CategoryRowProps) {
  const tops = categories.filter(({ parentId }) => !parentId)
  if (tops.length === 0) return null
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="categories">
      <View className="categories-inner">
        {tops.map(category => (
          <CategoryChip
            key={category.id}
            category={category}
            on={category.id === chosen}
            onTap={() => onChoose(category.id === chosen ? undefined : category.id)}
          />
        ))}
      </View>
    </ScrollView>
  )
}

const CategoryChip = ({
  category,
  on,
  onTap,
}: {
  category: CategoryView
  on: boolean
  onTap: () => void
}) => (
  <View
    compileMode
    id={`category-${category.id}`}
    className={on ? 'category is-on' : 'category'}
    hoverClass="is-pressed"
    ariaRole="button"
    onClick={onTap}
  >
    <View className="category-round">
      <Image className="category-picture" src={pictureUrl(category.picture)} />
    </View>
    <View>{category.name}</View>
  </View>
)

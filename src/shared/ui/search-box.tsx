import { Text } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../go'
import { Icon } from './icon'
import { Tap } from './tap'

/** Looks like the search field and leads to it. */
export const SearchBox = () => (
  <Tap id="to-search" className="search-box" role="link" onTap={() => go(routes.search)}>
    <Icon name="search" />
    <Text>想吃点什么</Text>
  </Tap>
)

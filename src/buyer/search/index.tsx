import { Input, Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { ProductSort } from '../../../types/api/catalog'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { go, goTab } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { Icon } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { GoodsList } from '../goods-list/goods-list'
import { SortBar } from '../goods-list/sort-bar'
import { useGoods } from '../goods-list/use-goods'
import { type Suggestion, useSearch } from './use-search'
import './index.scss'

/** Finds goods by words: what was searched for before, what fits while typing, then the goods. */
export default function SearchPage() {
  return (
    <PageRoot>
      <Search />
    </PageRoot>
  )
}

function Search() {
  const { typed, searched, searches, suggestions, search, type, forgetAll } = useSearch()
  return (
    <View className="page search">
      <View className="search-field">
        <Icon name="search" className="quiet-icon" />
        <Input
          id="search-words"
          className="search-input field-input"
          ariaLabel="想吃点什么"
          placeholder="想吃点什么"
          placeholderClass="field-placeholder"
          confirmType="search"
          focus
          maxlength={LIMITS.searchChars}
          value={typed}
          onInput={event => type(event.detail.value)}
          onConfirm={event => search(event.detail.value)}
        />
        {typed ? (
          <Tap id="clear-words" className="search-clear" label="清空" onTap={() => type('')}>
            <Icon name="close" className="small-icon" />
          </Tap>
        ) : null}
        <Tap id="do-search" className="search-do" onTap={() => search(typed)}>
          搜索
        </Tap>
      </View>
      <Slot>
        {searches.length > 0 ? <Searches searches={searches} onSearch={search} onForget={forgetAll} /> : null}
      </Slot>
      <Slot>{searched ? <Found words={searched} /> : <Suggestions suggestions={suggestions} />}</Slot>
    </View>
  )
}

interface SearchesProps {
  searches: string[]
  onSearch: (words: string) => void
  onForget: () => void
}

const Searches = ({ searches, onSearch, onForget }: SearchesProps) => (
  <View className="searches">
    <Text className="searches-key">搜过</Text>
    <View className="searches-words">
      {searches.map((words, nth) => (
        <Tap key={words} id={`searched-${nth}`} className="searched" onTap={() => onSearch(words)}>
          <View className="searched-words">{words}</View>
        </Tap>
      ))}
    </View>
    <Tap id="forget-searches" className="searches-forget" label="清空搜过的" onTap={onForget}>
      <Icon name="trash" />
    </Tap>
  </View>
)

const Suggestions = ({ suggestions }: { suggestions: Suggestion[] }) => (
  <View>
    {suggestions.map(({ id, name }) => (
      <Tap
        key={id}
        id={`suggested-${id}`}
        className="suggested"
        role="link"
        onTap={() => go(routes.product(id))}
      >
        <Icon name="search" className="small-icon" />
        <Text className="grow one-line">{name}</Text>
      </Tap>
    ))}
  </View>
)

function Found({ words }: { words: string }) {
  const [sort, setSort] = useState<ProductSort>('rank')
  const [inStock, setInStock] = useState(false)
  const filter = { words, sort, inStock }
  const { query, open, more } = useGoods(filter)
  useReachBottom(() => void more())
  return (
    <View>
      <SortBar sort={sort} inStock={inStock} onSort={setSort} onInStock={setInStock} />
      <GoodsList
        name="search"
        look="grid"
        query={query}
        of={JSON.stringify(filter)}
        onRetry={open}
        onMore={more}
        empty={
          <Empty
            icon="search"
            title={`没找到「${words}」`}
            words={inStock ? '有货的里面没有，关掉「只看有货」再看看。' : '换个短一点的词，或到分类里看看。'}
          >
            <Button id="to-category" kind="line" onTap={() => goTab(routes.category)}>
              去分类看看
            </Button>
          </Empty>
        }
      />
    </View>
  )
}

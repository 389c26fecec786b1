import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { Icon } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { Tap } from '../../shared/ui/tap'
import { useAction } from '../../shared/use-action'
import { CanvasPlace } from '../../shared/wx/canvas'
import { type DesignId, designs } from './designs'
import { EarnLine } from './earn-line'
import { keepPoster, sendPoster } from './keep-poster'
import type { Trouble } from './load-content'
import { troubleWords } from './trouble'
import { canvasId, type Posters, usePoster } from './use-poster'
import './index.scss'

/** Posters of one product with one's own code: choose a design, save it, send it. */
export default function PosterPage() {
  const { id = '', code = '', name = '' } = useRouter().params
  const { made, retry } = usePoster({ productId: id, code, sharer: plainName(name) })
  return (
    <PageRoot>
      <View id="poster" className="page page-with-foot poster-page">
        {made.state === 'loading' ? (
          <View className="poster-skeleton" ariaRole="status" ariaLabel="正在画海报" />
        ) : made.state === 'failed' ? (
          <Failed trouble={made.trouble} onRetry={retry} />
        ) : (
          <Chooser productId={id} posters={made.posters} />
        )}
      </View>
      <CanvasPlace id={canvasId} />
    </PageRoot>
  )
}

/** WeChat hands parameters over as they were encoded, a browser decodes them: a name may come either way. */
function plainName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function Failed({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const { title, words, again } = troubleWords(trouble)
  return (
    <View id="poster-trouble" ariaRole="alert">
      <Empty icon="warn" title={title} words={words}>
        {again ? (
          <Button id="retry" className="empty-button" onTap={onRetry}>
            再试一次
          </Button>
        ) : null}
      </Empty>
    </View>
  )
}

function Chooser({ productId, posters }: { productId: string; posters: Posters }) {
  const [chosen, setChosen] = useState<DesignId>('scroll')
  const save = useAction(() => keepPoster(posters[chosen]))
  const send = useAction(() => sendPoster(posters[chosen]))
  return (
    <View>
      <View className="poster-whole">
        <Image id="poster-picture" className="poster-image" src={posters[chosen]} showMenuByLongpress />
      </View>
      <View className="poster-thumbs" ariaRole="tablist">
        {designs.map(({ id, name }) => (
          <Tap
            key={id}
            id={`design-${id}`}
            className={id === chosen ? 'poster-thumb is-on' : 'poster-thumb'}
            role="tab"
            on={id === chosen}
            onTap={() => setChosen(id)}
          >
            <Image className="poster-small" src={posters[id]} />
            {name}
          </Tap>
        ))}
      </View>
      <EarnLine productId={productId} />
      <View className="foot">
        <Button id="send-poster" kind="line" className="grow" busy={send.busy} onTap={send.run}>
          <Icon name="chat" />
          发给朋友
        </Button>
        <Button id="save-poster" className="grow" busy={save.busy} onTap={save.run}>
          <View className="icon icon-save" />
          保存到相册
        </Button>
      </View>
    </View>
  )
}

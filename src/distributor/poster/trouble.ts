import { errorWords } from '../../shared/words'
import type { Trouble } from './load-content'

interface TroubleWords {
  title: string
  /** What is wrong, and who mends it how. */
  words: string
  /** Whether asking again may help at once. */
  again: boolean
}

/** What keeps a poster from being made before anything is drawn, and the way out. */
const known: Partial<Record<Trouble, TroubleWords>> = {
  page_not_released: {
    title: '小程序还没有发布',
    words: '海报上的码只能打开已发布的版本。请店主先在微信公众平台发布小程序，再来做海报。',
    again: true,
  },
  scene_invalid: {
    title: '分享码不对',
    words: '码里只能放 32 个字母和数字。请回到商品页，从「海报」再进来一次。',
    again: false,
  },
  token_refused: {
    title: '微信不认小店的密钥',
    words: '请店主核对 AppSecret 和 IP 白名单（见部署说明），改好就能做海报。',
    again: true,
  },
  too_often: {
    title: '要码太勤了',
    words: '微信限了次数，请过几分钟再试。做过的海报不受影响。',
    again: true,
  },
  picture_not_allowed: {
    title: '商品图片画不进海报',
    words:
      '图片所在的网站不让取用。请店主把图片传到小店自己的云存储，或把那个域名加进 downloadFile 合法域名。',
    again: true,
  },
  picture_unreachable: {
    title: '商品图片没有取到',
    words: '网络断了一下，或图片已经删了。请再试一次，还不行就请店主重新传图。',
    again: true,
  },
  no_picture: {
    title: '这件商品还没有图片',
    words: '海报要有一张图。请店家先传一张，再来做海报。',
    again: true,
  },
  cannot_draw: {
    title: '这台手机画不出海报',
    words: '请把微信更新到新版本再试，也可以先发商品卡片。',
    again: true,
  },
}

/** What to tell of a trouble. */
export const troubleWords = (trouble: Trouble): TroubleWords =>
  known[trouble] ?? {
    title: '海报没有做成',
    words: `${errorWords[isCallError(trouble) ? trouble : 'internal']}。`,
    again: trouble !== 'off_sale' && trouble !== 'product_not_found',
  }

const isCallError = (trouble: Trouble): trouble is keyof typeof errorWords => trouble in errorWords

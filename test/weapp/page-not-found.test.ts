import { answerer } from './answerer'
import { createHost } from './host'

const server = answerer()
const host = createHost({ callFunction: server.answer })

test('a link to a page that this version does not have leads to the shop’s front', async () => {
  host.launch('buyer/search/index')
  await host.until('the page', () => host.has('search-words'))
  Reflect.get(globalThis, 'getApp')().onPageNotFound({
    path: 'buyer/gone/index',
    query: {},
    isEntryPage: true,
  })
  await host.until('the goods', () => host.route() === 'buyer/home/index' && host.has('card-orange'))
  expect(host.pagesOpen()).toBe(1)
})

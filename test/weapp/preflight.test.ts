import { routes } from '../../src/routes'
import { preflightChecks } from '../../types/api/poster'
import { ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'

/** The owner asks whether a poster would work: what only a phone can tell is tried on the phone. */
const server = answerer()
const host = createHost({ callFunction: server.answer })
const wx = Reflect.get(globalThis, 'wx')

const HOST = 'https://pictures.example'
let refused = ''

Object.assign(wx.cloud, { downloadFile: async () => ({ tempFilePath: 'wxfile://own.webp' }) })
Object.assign(wx, {
  downloadFile: ({ success, fail }: Record<'success' | 'fail', (value: object) => void>) =>
    refused ? fail({ errMsg: refused }) : success({ tempFilePath: 'wxfile://theirs.png', statusCode: 200 }),
})
server.handlers['share.preflight'] = () =>
  ok({
    checks: preflightChecks.map(check => ({ check, state: 'passed' })),
    pictures: ['cloud://env.bucket/own.webp', `${HOST}/theirs.png`],
  })

test('every picture that this phone may take passes', async () => {
  host.launch(routes.preflight.slice(1))
  await host.until('the pictures', () => host.text('check-pictures').includes('通过'))
  expect(host.text('preflight-sum')).toContain('都通过')
})

test.each([
  ['downloadFile:fail url not in domain list', 'downloadFile 合法域名'],
  ['downloadFile:fail timeout', '的图片没有取到'],
])(
  '%s: the host is named, with the way to mend it; the shop’s own pictures are not',
  async (errMsg, mend) => {
    refused = errMsg
    host.tap('check-again')
    await host.until('the fault', () => host.text('check-pictures').includes(mend))
    const words = host.text('check-pictures')
    expect(words).toContain('没通过')
    expect(words).toContain('pictures.example')
    expect(words).not.toContain('小店自己的图片')
    expect(host.text('check-page')).toContain('通过')
    refused = ''
    host.tap('check-again')
    await host.until('it is mended', () => host.text('preflight-sum').includes('都通过'))
  },
)

import { anEmulator } from './an-emulator'

const running = anEmulator({
  wx: {
    'subscribeMessage.send': data => ({ errCode: 0, errMsg: 'ok', echo: data }),
    'wxacode.get': () => Buffer.from([0x89, 0x50]),
  },
})

test('an open API of WeChat is called with its data', async () => {
  const { result } = await running().app.callWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData: { touser: 'o', text: '茶' },
  })
  expect(result).toEqual({ errCode: 0, errMsg: 'ok', echo: { touser: 'o', text: '茶' } })
})

test('the compatible way answers bytes as bytes and JSON as JSON', async () => {
  const { app } = running()
  const bytes = await app.callCompatibleWxOpenApi({ apiName: 'wxacode.get', requestData: Buffer.from('{}') })
  expect(Buffer.from(bytes as never)).toEqual(Buffer.from([0x89, 0x50]))
  const json = await app.callCompatibleWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData: Buffer.from('{"touser":"茶"}'),
  })
  expect(json).toMatchObject({ errCode: 0, echo: { touser: '茶' } })
})

test('one that is not played is refused by name', async () => {
  const doomed = running().app.callWxOpenApi({ apiName: 'security.msgSecCheck', requestData: {} })
  await expect(doomed).rejects.toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('security.msgSecCheck'),
  })
})

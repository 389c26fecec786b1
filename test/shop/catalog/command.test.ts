import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloudbaseStore } from '../../../cloudfunctions/adapters/cloudbase/store'
import { collections } from '../../../config/collections'
import { type Cloudbase, startCloudbase } from '../../../emulator/cloudbase/start'
import { gb18030 } from './gb18030'
import { csv, line } from './goods-csv'

// By its full name: Jest would take the launcher of the same name.
const { main } = jest.requireActual<typeof import('../../../config/scripts/catalog-import')>(
  '../../../config/scripts/catalog-import.ts',
)

const before = { env: { ...process.env }, folder: process.cwd() }
let folder: string
let running: Cloudbase | undefined

beforeEach(() => {
  for (const name of Object.keys(process.env)) {
    if (/^(TCB|TENCENTCLOUD|CLOUDBASE|SCF)_/.test(name)) delete process.env[name]
  }
  folder = mkdtempSync(path.join(tmpdir(), 'shop-'))
  process.chdir(folder)
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  process.chdir(before.folder)
  process.env = { ...before.env }
  rmSync(folder, { recursive: true })
})

/** Keeps what is written to a stream of the process, until it is given back. */
function listen(stream: NodeJS.WriteStream) {
  const heard: string[] = []
  const spy = jest.spyOn(stream, 'write').mockImplementation(text => {
    heard.push(String(text))
    return true
  })
  return { giveBack: () => spy.mockRestore(), text: () => heard.join('') }
}

/** Runs the command as a person would, and keeps what it says. */
async function command(...argv: string[]) {
  const [out, err] = [listen(process.stdout), listen(process.stderr)]
  try {
    const code = await main(argv)
    return { code, out: out.text(), err: err.text() }
  } finally {
    out.giveBack()
    err.giveBack()
  }
}

function file(content: string | Uint8Array): string {
  writeFileSync('goods.csv', content)
  return 'goods.csv'
}

/** The local shop's own emulator, as `npm start` opens it. */
const openLocal = async () => {
  running = await startCloudbase({ dataDir: path.join('.local', 'cloudbase'), collections })
  return running
}

/** Ids of the products in the local shop, which must not be open elsewhere. */
async function productsKept(): Promise<string[]> {
  const local = running ?? (await openLocal())
  Object.assign(process.env, local.env())
  return (await cloudbaseStore().page('products', '', 100)).map(product => product._id)
}

const two = csv(line(), line({ id: 'apple', name: '苹果' }))
const done = '导入完成：新增 2 个商品，更新 0 个，未变 0 个；新增 2 个 SKU。\n'

test('with the local shop closed, its data is opened for the import, and closed again', async () => {
  const { code, out, err } = await command(file(gb18030(two)))
  expect({ code, out }).toEqual({ code: 0, out: done })
  expect(err).toContain('已写入')
  expect(err).toContain('没有用到的列：备注')
  expect(await productsKept()).toEqual(['apple', 'orange'])
})

test('with the local shop open, the goods come into the running one', async () => {
  const local = await openLocal()
  expect(await command(file(two))).toMatchObject({ code: 0, out: done })
  expect(local.calls.length).toBeGreaterThan(0)
  expect(await productsKept()).toEqual(['apple', 'orange'])
})

test('a shop that the environment names is taken before the local one', async () => {
  const named = await startCloudbase({ collections })
  Object.assign(process.env, named.env())
  expect(await command(file(two))).toMatchObject({ code: 0, out: done })
  expect(named.calls.length).toBeGreaterThan(0)
  await named.stop()
  expect(await productsKept()).toEqual([])
})

test('the same file again says that nothing changed, and that another 库存 was left alone', async () => {
  await command(file(two))
  delete process.env.TCB_CONTEXT_CNFG
  const again = await command(file(csv(line({ pieces: '99' }), line({ id: 'apple', name: '苹果' }))))
  expect(again).toMatchObject({
    code: 0,
    out: '导入完成：新增 0 个商品，更新 0 个，未变 2 个；新增 0 个 SKU。\n',
  })
  expect(again.err).toContain('1 个 SKU 的库存与表中不同，没有改')
})

const reviews = (...lines: string[]) => {
  writeFileSync('reviews.csv', ['商品编号,评分,评价', ...lines, ''].join('\n'))
  return ['--reviews', 'reviews.csv']
}
const openAgain = () => delete process.env.TCB_CONTEXT_CNFG

test('reviews come in after their goods, and a second time nothing changes', async () => {
  const argv = [file(two), ...reviews('orange,5,还是这个味', 'apple,4,脆')]
  expect(await command(...argv)).toMatchObject({
    code: 0,
    out: `${done}评价导入完成：新增 2 条，未变 0 条。\n`,
  })
  openAgain()
  const again = await command(...argv)
  expect(again.out).toContain('评价导入完成：新增 0 条，未变 2 条。')
})

test('a bad row among the reviews is named: the goods are in, no review is; --skip-bad brings in the rest', async () => {
  const argv = [file(two), ...reviews('orange,9,好', 'orange,5,好')]
  const refused = await command(...argv)
  expect(refused).toMatchObject({ code: 1, out: done })
  expect(refused.err).toContain(
    '第 2 行：评分：要填 1 到 5 的整数\n评价表里有 1 行不能用，一条评价也没有导入',
  )
  openAgain()
  const skipped = await command(...argv, '--skip-bad')
  expect(skipped.code).toBe(0)
  expect(skipped.out).toContain('评价导入完成：新增 1 条，未变 0 条。')
  expect(skipped.err).toContain('有 1 行评价不能用，跳过了')
})

test('where the goods cannot come in, no review is looked for', async () => {
  const { code, out } = await command(file(csv(line({ price: '0' }))), ...reviews('orange,5,好'))
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test('bad rows are listed, the first 50, and nothing comes in; --skip-bad brings in the rest', async () => {
  const bad = Array.from({ length: 53 }, (_, i) => line({ id: `b${i}`, price: '0' }))
  const text = csv(line(), ...bad)
  const refused = await command(file(text))
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('第 3 行：价格(元)：要大于 0\n')
  expect(refused.err).toContain('第 52 行：')
  expect(refused.err).not.toContain('第 53 行：')
  expect(refused.err).toContain('还有 3 行')
  expect(refused.err).toContain('有 53 行不能用，一个商品也没有导入')

  delete process.env.TCB_CONTEXT_CNFG
  const skipped = await command(file(text), '--skip-bad')
  expect(skipped).toMatchObject({
    code: 0,
    out: '导入完成：新增 1 个商品，更新 0 个，未变 0 个；新增 1 个 SKU。\n',
  })
  expect(skipped.err).toContain('跳过了 53 个商品')
})

test.each([
  ['no file named', () => [], '用法：'],
  ['two files', () => ['a.csv', 'b.csv'], '用法：'],
  ['--reviews without a file', () => [file(two), '--reviews'], '用法：'],
  ['--reviews twice', () => [file(two), '--reviews', 'a.csv', '--reviews', 'b.csv'], '用法：'],
  ['reviews that are not there', () => [file(two), '--reviews', 'gone.csv'], '读不到这个文件：gone.csv'],
  ['an unknown flag', () => [file(two), '--force'], '用法：'],
  ['a file that is not there', () => ['gone.csv'], '读不到这个文件：gone.csv'],
  ['a folder', () => ['.'], '读不到这个文件：.'],
  ['a workbook', () => [file(Buffer.from('504b0304140006000800', 'hex'))], '这不是 CSV 文件'],
  ['an open quote', () => [file(csv(line({ name: '"橙' })))], '第 2 行：引号没有配对'],
  ['another table', () => [file('姓名,电话\n阿禾,1\n')], '表头缺少：商品编号、商品名称'],
  ['an empty file', () => [file('')], '表头缺少：商品编号'],
  ['a header alone', () => [file(csv())], '没有商品'],
])('%s: one clear sentence and a code that is not 0', async (_, argv, sentence) => {
  const { code, out, err } = await command(...argv())
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
  expect(err).not.toMatch(/\n\s+at /)
})

test('no shop within reach: a clear sentence, whether nobody answers or the keys are missing', async () => {
  const gone = await startCloudbase({ collections })
  Object.assign(process.env, gone.env())
  await gone.stop()
  const silent = await command(file(two))
  expect(silent).toMatchObject({ code: 1, out: '' })
  expect(silent.err).toContain('连不上环境变量 TCB_CONTEXT_CNFG 所指的店')

  for (const name of ['TCB_CONTEXT_CNFG', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'])
    delete process.env[name]
  process.env.CLOUDBASE_ENV = 'shop-1'
  expect(await command(file(two))).toMatchObject({
    code: 1,
    err: expect.stringContaining('TENCENTCLOUD_SECRETID'),
  })
})

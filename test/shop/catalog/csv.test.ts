import { readSheet } from '../../../cloudfunctions/shop/catalog/catalog-rows'
import { readCsv } from '../../../config/scripts/catalog-csv'
import { gb18030 } from './gb18030'
import { csv, header, line, rowsOf } from './goods-csv'

const names = (bytes: Uint8Array) => {
  const rows = readCsv(bytes)
  const sheet = rows.ok ? readSheet(rows.value) : rows
  return sheet.ok && 'goods' in sheet.value ? sheet.value.goods.map(one => one.first.name) : sheet
}

const text = csv(line({ name: '明前绿茶，一芽一叶' }), line({ id: 'apple', name: '冰糖心苹果' }))
const expected = ['明前绿茶，一芽一叶', '冰糖心苹果']

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['GB18030', gb18030(text)],
  ['UTF-8 with the line ends of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
])('a sheet in %s is read', (_, bytes) => {
  expect(names(bytes)).toEqual(expected)
})

test.each([
  ['a workbook', Buffer.from('504b030414000600080000002100', 'hex')],
  ['UTF-16', Buffer.from(text, 'utf16le')],
  ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff)],
])('%s is no CSV', (_, bytes) => {
  expect(readCsv(bytes)).toEqual({ ok: false, error: 'not_text' })
})

test.each(['\n', '\r\n'])(
  'a line is counted as an editor counts it, also over breaks inside quotes (%j)',
  end => {
    const broken = line({ name: '"橙\n很\n甜"' })
    const rows = rowsOf(csv(broken, '', line({ id: 'apple', price: '?' })).replaceAll('\n', end))
    const sheet = readSheet(rows)
    expect(sheet).toMatchObject({ ok: true, value: { badRows: [{ line: 6 }] } })
    expect(sheet.ok && sheet.value.goods[0]?.first.name).toBe('橙 很 甜')
  },
)

test('a quote that is never closed, or stands where none may, is named by its line', () => {
  expect(readCsv(Buffer.from(csv(line(), line({ name: '"橙' }), line())))).toMatchObject({
    error: 'quote_open',
    about: ['3'],
  })
  expect(readCsv(Buffer.from(csv(line({ name: '5"橙' }))))).toMatchObject({
    error: 'quote_open',
    about: ['2'],
  })
})

test('commas, quotes and blanks inside quotes belong to the cell', () => {
  const [, row] = rowsOf(`${header}\n"a,b","c ""d"""\n`)
  expect(row).toEqual({ line: 2, cells: ['a,b', 'c "d"'] })
})

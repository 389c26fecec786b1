import { anEmulator, type Db } from './an-emulator'

const running = anEmulator({ collections: { one: {} }, strictIndexes: false })

type Expressions = Db['command']['aggregate']

const branch = (when: unknown, result: unknown) =>
  Object.fromEntries([
    ['case', when],
    ['then', result],
  ])

test.each<[string, ($: Expressions) => unknown, unknown]>([
  ['abs', $ => $.abs(-3), 3],
  ['ceil', $ => $.ceil('$half'), 3],
  ['floor', $ => $.floor('$half'), 2],
  ['divide', $ => $.divide([7, 2]), 3.5],
  ['mod', $ => $.mod([7, 4]), 3],
  ['subtract', $ => $.subtract(['$half', 1]), 1.5],
  ['pow and sqrt', $ => $.sqrt($.pow([3, 2])), 3],
  ['cond', $ => $.cond([$.gte(['$half', 2]), 'much', 'little']), 'much'],
  ['ifNull', $ => $.ifNull(['$none', 'else']), 'else'],
  ['switch', $ => $.switch({ branches: [branch($.gte(['$half', 1]), 'much')], default: 'little' }), 'much'],
  ['concat', $ => $.concat(['$name', '!']), '茶!'],
  ['split', $ => $.split(['a-b', '-']), ['a', 'b']],
  ['toUpper', $ => $.toUpper('tea'), 'TEA'],
  ['substrCP', $ => $.substrCP(['绿茶叶', 1, 1]), '茶'],
  ['indexOfCP', $ => $.indexOfCP(['绿茶', '茶']), 1],
  ['strLenCP', $ => $.strLenCP('绿茶'), 2],
  ['filter', $ => $.filter({ input: '$list', as: 'x', cond: $.gt(['$$x', 1]) }), [2, 3]],
  ['map', $ => $.map({ input: '$list', as: 'x', in: $.multiply(['$$x', 2]) }), [2, 4, 6]],
  ['reduce', $ => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
  ['slice', $ => $.slice(['$list', 2]), [1, 2]],
  ['size', $ => $.size('$list'), 3],
  ['in', $ => $.in([2, '$list']), true],
  ['arrayElemAt', $ => $.arrayElemAt(['$list', -1]), 3],
  ['concatArrays', $ => $.concatArrays(['$list', [4]]), [1, 2, 3, 4]],
  ['reverseArray', $ => $.reverseArray('$list'), [3, 2, 1]],
  ['range', $ => $.range([0, 4, 2]), [0, 2]],
  ['zip', $ => $.zip({ inputs: [[1], [2]] }), [[1, 2]]],
  ['setUnion', $ => $.setUnion([[1, 2], [2]]), [1, 2]],
  ['setIsSubset', $ => $.setIsSubset([[1], '$list']), true],
  ['and, or, not', $ => $.and([$.or([false, true]), $.not([false])]), true],
  ['cmp', $ => $.cmp([1, 2]), -1],
  ['let', $ => $.let({ vars: { twice: $.multiply(['$half', 2]) }, in: $.add(['$$twice', 1]) }), 6],
  ['literal', $ => $.literal('$half'), '$half'],
  ['mergeObjects', $ => $.mergeObjects([{ a: 1 }, { b: 2 }]), { a: 1, b: 2 }],
  ['objectToArray', $ => $.objectToArray({ a: 1 }), [{ k: 'a', v: 1 }]],
  ['year', $ => $.year('$at'), 2026],
  ['hour', $ => $.hour('$at'), 10],
  ['dayOfWeek', $ => $.dayOfWeek('$at'), 1],
  ['week: the days before the first Sunday are week 0', $ => $.week('$newYear'), 0],
  ['week: Sundays begin one', $ => $.week('$firstSunday'), 1],
])('expression: %s', async (_name, expression, expected) => {
  const { db } = running()
  const doc = {
    _id: 'x',
    half: 2.5,
    name: '茶',
    list: [1, 2, 3],
    at: new Date('2026-11-01T10:30:00Z'),
    newYear: new Date('2026-01-03T00:00:00Z'),
    firstSunday: new Date('2026-01-04T00:00:00Z'),
  }
  await db.collection('one').add(doc)
  const { data } = await db
    .collection('one')
    .aggregate()
    .project({ _id: 0, out: expression(db.command.aggregate) })
    .end()
  expect(data).toEqual([{ out: expected }])
})

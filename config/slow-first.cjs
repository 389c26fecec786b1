const { statSync } = require('node:fs')

const SLOW = /\.slow\.test\.|\/test\/(browser|simulation|weapp)\/|durability/
const weight = file => (SLOW.test(file) ? 1_000_000 : 0) + statSync(file).size

/**
 * Jest's order of files: those that take minutes first, so that none of them is left running alone at the end.
 * Jest wants a class with these methods.
 */
module.exports = class SlowFirst {
  sort = tests => [...tests].sort((a, b) => weight(b.path) - weight(a.path))
  allFailedTests = tests => tests
  shard = tests => tests
  cacheResults = () => {}
}

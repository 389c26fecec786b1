import type { Host } from '../host'

/** WeChat's audit asks for fewer than 1000 nodes and a depth under 30: at the page's highest moment, and more than a stub has. */
export function expectFewNodes(host: Host, atLeast = 100) {
  const { most, depth } = host.nodes()
  expect(most).toBeGreaterThan(atLeast)
  expect(most).toBeLessThan(1000)
  expect(depth).toBeLessThan(30)
}

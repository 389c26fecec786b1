/** WeChat reads `ariaRole` and `ariaLabel` by itself; nothing to add. */
export function makeReachable(): void {}

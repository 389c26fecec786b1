/** A browser has no scanner: what would be read is typed. */
export async function scanCode(): Promise<string | undefined> {
  return window.prompt('扫到的码（浏览器里手工输入）')?.trim() || undefined
}

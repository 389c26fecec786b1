/** Epoch ms as WeChat Pay takes it: `yyyy-MM-DDTHH:mm:ss+08:00`, Beijing's time whatever the machine's zone. */
export const beijingTime = (ms: number): string =>
  `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

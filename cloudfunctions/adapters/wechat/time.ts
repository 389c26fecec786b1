const atBeijing = (ms: number): Date => new Date(ms + 8 * 3_600_000)

/** Epoch ms as `upload_time` takes it: RFC 3339 with milliseconds, in Beijing's time. */
export const uploadTime = (ms: number): string => `${atBeijing(ms).toISOString().slice(0, 23)}+08:00`

/** Epoch ms as a message shows it: `2026年3月2日 09:05`. */
export function messageTime(ms: number): string {
  const at = atBeijing(ms)
  const clock = at.toISOString().slice(11, 16)
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${clock}`
}

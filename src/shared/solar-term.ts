const names = [
  ...['春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露'],
  ...['秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒', '立春', '雨水', '惊蛰'],
] as const

const dayMs = 86_400_000
const beijingAheadMs = 8 * 3_600_000
const j2000Ms = Date.UTC(2000, 0, 1, 12)

/**
 * The sun's apparent longitude in degrees, 0 to 360, by the low-accuracy formulas of J. Meeus, Astronomical Algorithms
 * (2nd ed.), chapter 25: right to 0.01°, which is a quarter of an hour.
 */
function sunLongitude(at: number): number {
  const centuries = (at - j2000Ms) / dayMs / 36_525
  const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
  const mean = 280.46646 + centuries * (36_000.76983 + centuries * 0.0003032)
  const anomaly = 357.52911 + centuries * (35_999.05029 - centuries * 0.0001537)
  const centre =
    (1.914602 - centuries * (0.004817 + centuries * 0.000014)) * sin(anomaly) +
    (0.019993 - centuries * 0.000101) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * centuries)
  return ((apparent % 360) + 360) % 360
}

/**
 * The solar term (节气) of the day of `at` in China: the one that began last, counted from the day it begins. A term that
 * begins within a quarter of an hour of midnight may be told a day off.
 */
export function solarTerm(at: number): string {
  const day = Math.floor((at + beijingAheadMs) / dayMs)
  const endOfDay = (day + 1) * dayMs - beijingAheadMs
  return names[Math.floor(sunLongitude(endOfDay) / 15)] ?? names[0]
}

// The number a spreadsheet keeps for a date, as the date it shows.

const day = 86_400_000

/** `2020-03-02`, with the time where it has one, or the time alone; null for a number no date stands behind. */
export function dateText(serial: number, since1904: boolean): string | null {
  if (serial < 0 || serial >= 2_958_466) return null
  // Counted from 1900 with a 29 February that never was (kept for the sake of older programs), or from 1904.
  const days = since1904 ? serial + 1462 : serial
  const from = Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const at = new Date(from + Math.round((days * day) / 1000) * 1000).toISOString()
  const [date, time] = [at.slice(0, 10), at.slice(11, 19)]
  if (serial < 1) return time
  return time === '00:00:00' ? date : `${date} ${time}`
}

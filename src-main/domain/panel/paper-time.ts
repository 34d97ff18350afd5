// The time written on a sheet, as people write one, held against when the sheet was printed and when the panel sat.
import type { Refusal } from '../refusal.ts'

/** A panel sits from its opening to its closing, and again from each reopening; `to` null: it sits still. ISO 8601. */
export type Sitting = { readonly from: string; readonly to: string | null }

export type TimeBounds = {
  /** When the sheet was first printed, null where this file does not know. */
  readonly printedAt: string | null
  readonly sittings: readonly Sitting[]
  readonly now: string
}

type Day = { readonly year: number; readonly month: number; readonly day: number }
/** From minute to minute: a time alone is one minute, a day alone the whole of it. */
type Span = { readonly from: number; readonly to: number }

const minute = 60_000

/** Null where what is written may be so; what cannot be read as a time is kept as it is written and not judged. */
export function whyNotTime(written: string, bounds: TimeBounds): Refusal | null {
  const spans = spansOf(written, bounds)
  const [likeliest] = spans
  if (likeliest === undefined || spans.some((span) => whyNotSpan(span, written, bounds) === null)) return null
  return whyNotSpan(likeliest, written, bounds)
}

function whyNotSpan({ from, to }: Span, written: string, { printedAt, sittings, now }: TimeBounds): Refusal | null {
  const time = written.trim()
  if (printedAt !== null && to < minuteOf(printedAt))
    return { code: 'time-before-printed', facts: { time, printed: printedAt } }
  const [opening] = sittings
  if (opening !== undefined && to < minuteOf(opening.from))
    return { code: 'time-before-opened', facts: { time, opened: opening.from } }
  if (from > Date.parse(now)) return { code: 'time-after-now', facts: { time, now } }
  const before = sittings.findLast((sitting) => minuteOf(sitting.from) <= to)
  const closed = before?.to ?? null
  return closed !== null && from > Date.parse(closed) ? { code: 'time-while-closed', facts: { time, closed } } : null
}

/** Everything it may mean, the likeliest first: without a day any since the panel opened, without am or pm either. */
function spansOf(written: string, { printedAt, sittings, now }: TimeBounds): readonly Span[] {
  const { day, rest } = dayIn(written, new Date(now).getFullYear())
  const minutes = minutesIn(rest)
  if (day === null && minutes.length === 0) return []
  const earliest = Math.min(...[now, printedAt ?? now, sittings[0]?.from ?? now].map((each) => Date.parse(each)))
  const days = day === null ? daysBack(new Date(now), earliest) : [day]
  return days.flatMap(({ year, month, day: date }) => {
    const at = (minutesOfDay: number): number => new Date(year, month - 1, date, 0, minutesOfDay).valueOf()
    if (minutes.length === 0) return [{ from: at(0), to: at(24 * 60 - 1) }]
    return minutes.map((each) => ({ from: at(each), to: at(each) }))
  })
}

/** From the day of now back to that of the earliest moment, and no further than a panel is ever spread. */
function daysBack(now: Date, earliest: number): readonly Day[] {
  return Array.from({ length: 60 }, (_, back) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back))
    .filter((day, back) => back === 0 || day.valueOf() + 24 * 60 * minute > earliest)
    .map((day) => ({ year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() }))
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `2026-11-21`, `21/11/2026`, `21.11.26`, `21/11`, `21 November 2026`, `21st Nov`; and what is left of the text. */
function dayIn(written: string, thisYear: number): { readonly day: Day | null; readonly rest: string } {
  const patterns: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
    [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u, [3, 2, 1]],
    [/\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/u, [1, 2, 3]],
    [/\b(\d{1,2})\/(\d{1,2})\b/u, [1, 2, 3]],
    [/\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?(?: (\d{4}))?\b/iu, [1, 2, 3]],
  ]
  for (const [pattern, [dayAt, monthAt, yearAt]] of patterns) {
    const found = pattern.exec(written)
    const day = Number(found?.[dayAt])
    const month = monthIn(found?.[monthAt] ?? '')
    const year = Number(found?.[yearAt] ?? thisYear)
    if (found !== null && day >= 1 && day <= 31 && month >= 1 && month <= 12)
      return { day: { year: year < 100 ? 2000 + year : year, month, day }, rest: written.replace(found[0], ' ') }
  }
  return { day: null, rest: written }
}

function monthIn(text: string): number {
  return /^\d/u.test(text) ? Number(text) : monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1
}

/** `14:35`, `2.35 pm`, `3 pm`; by `2:35` either may be meant. Minutes of the day. */
function minutesIn(text: string): readonly number[] {
  const found = /\b(\d{1,2})[:.h](\d{2})\s*([ap])?/iu.exec(text) ?? /\b(\d{1,2})()\s*([ap])\.?m/iu.exec(text) ?? null
  if (found === null) return []
  const [hour, past, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]?.toLowerCase()]
  if (hour > 23 || past > 59) return []
  const inMorning = (hour % 12) * 60 + past
  if (half !== undefined && hour <= 12) return [half === 'p' ? inMorning + 12 * 60 : inMorning]
  return hour === 0 || hour > 12 ? [hour * 60 + past] : [hour * 60 + past, inMorning, inMorning + 12 * 60]
}

function minuteOf(iso: string): number {
  return Math.floor(Date.parse(iso) / minute) * minute
}

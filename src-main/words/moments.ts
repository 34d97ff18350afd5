// Days and times as a person in the meeting room reads them; moments come in as ISO 8601.

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const wallClock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** A day without a time is the same day everywhere, whatever the clock of this machine. */
const wholeDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `12 July 2019`, of a day or of a moment; what is not a date is shown as it was given. */
export function dayWords(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.valueOf())) return iso
  return (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? wholeDay : longDay).format(moment)
}

/** `12 July 2019, 10:42:07`: for what is kept and read another day. */
export function dayAndTimeWords(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.valueOf()) ? iso : `${longDay.format(moment)}, ${wallClock.format(moment)}`
}

/** `10:42:07` of the same day, and `11 July 2019, 10:42:07` of any other. */
export function momentWords(iso: string, today: Date): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.valueOf())) return iso
  const time = wallClock.format(moment)
  const day = longDay.format(moment)
  return day === longDay.format(today) ? time : `${day}, ${time}`
}

/** `2 to 13 March 2020`, `from 2 March 2020`, or nothing where neither is known. */
export function fieldworkWords(from: string, to: string): string {
  if (from === '' && to === '') return ''
  if (to === '') return `from ${dayWords(from)}`
  if (from === '') return `until ${dayWords(to)}`
  const [first, last] = [new Date(from), new Date(to)]
  if (Number.isNaN(first.valueOf()) || Number.isNaN(last.valueOf())) return `${from} to ${to}`
  return wholeDay.formatRange(first, last).replace(/\s*–\s*/u, ' to ')
}

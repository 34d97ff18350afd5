/** The time on a sheet: one that cannot be is told, however it is written; one nobody can read is left alone. */
import { describe, expect, test } from 'vitest'
import { whyNotTime, type TimeBounds } from '../../src-main/domain/panel/paper-time.ts'

/** Of 21 November 2026, by the clock on the wall. */
const at = (hour: number, minute: number, second = 0, day = 21): string =>
  new Date(2026, 10, day, hour, minute, second).toISOString()

const panel: TimeBounds = {
  printedAt: at(17, 5, 40),
  sittings: [{ from: at(16, 0), to: null }],
  now: at(17, 30),
}
const code = (written: string, change: Partial<TimeBounds> = {}): string | null =>
  whyNotTime(written, { ...panel, ...change })?.code ?? null

describe('a time on a sheet that was printed at five past five', () => {
  test.each([
    ['17:00', 'time-before-printed'],
    ['17.04', 'time-before-printed'],
    ['5.04 pm', 'time-before-printed'],
    ['5:04', 'time-before-printed'],
    ['3 pm', 'time-before-printed'],
    ['20 November 2026, 17:15', 'time-before-printed'],
    ['20/11', 'time-before-printed'],
    ['2026-11-20 17:15', 'time-before-printed'],
    ['17:31', 'time-after-now'],
    ['5.31 p.m.', 'time-after-now'],
    ['22 Nov', 'time-after-now'],
    ['21.11.2026 18:00', 'time-after-now'],
    ['17:05', null],
    ['17:30', null],
    ['5.15', null],
    ['5:15pm', null],
    ['21st November, 17.15', null],
    ['21/11/26, 5.15 pm', null],
    ['21 November 2026', null],
    ['after lunch', null],
    ['25:61', null],
    ['', null],
  ])('%j: %s', (written, expected) => {
    expect(code(written)).toBe(expected)
  })
})

test('of a sheet this file has not printed, the opening of the panel is the earliest', () => {
  expect(code('15:59', { printedAt: null })).toBe('time-before-opened')
  expect(code('16:00', { printedAt: null })).toBeNull()
})

test('of a sheet printed while the panel was being prepared, its opening is', () => {
  expect(code('15:30', { printedAt: at(15, 0) })).toBe('time-before-opened')
})

test('between a closing and a reopening nothing is decided', () => {
  const sittings = [
    { from: at(9, 0), to: at(12, 0, 30) },
    { from: at(17, 0), to: null },
  ]
  const during = (written: string) => code(written, { printedAt: null, sittings })
  expect(during('14:00')).toBe('time-while-closed')
  expect([during('11:59'), during('12:00'), during('17:00')]).toEqual([null, null, null])
})

test('a panel that sits for two days may have meant either, where no day is written', () => {
  const sittings = [{ from: at(9, 0, 0, 20), to: null }]
  expect(code('18:00', { printedAt: null, sittings })).toBeNull()
  expect(code('19 Nov, 18:00', { printedAt: null, sittings })).toBe('time-before-opened')
})

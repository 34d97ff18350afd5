/** What minutes and record must say of a scripted panel: put together from what the script itself heard and did. */
import { expect } from '@playwright/test'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { eventWords } from '../../src-main/words/events.ts'
import { list } from '../../src-main/words/text.ts'
import { inTheRecord, onTheDay } from './scripted-panel.ts'

/** An outcome as it was read back, letter for letter, and who was there. */
export type Said = {
  readonly standard: string
  readonly name: string
  readonly time: string
  readonly sentence: string
  readonly deciding: readonly string[]
  readonly recused?: string
  /** When it was taken back, and why. */
  readonly retracted?: { readonly time: string; readonly why: string }
  /** Name, first position, final position. */
  readonly positions?: readonly (readonly [string, string, string])[]
}

/** A time of the day, and the sentence of what happened then. */
export type Happened = readonly [time: string, says: string]

export type Told = {
  /** Name, role, and when they were there; in the order of the roles. */
  readonly attendance: readonly (readonly [string, string, string])[]
  readonly conflicts: readonly unknown[]
  readonly evidence: string
  readonly said: readonly Said[]
  readonly happened: readonly Happened[]
}

/** The lines of the minutes from the attendance on. */
export function minutesOf({ attendance, conflicts, evidence, said, happened }: Told): readonly unknown[] {
  return [
    ...['Attendance', 'Name', 'Role', 'Attendance'],
    ...attendance.flat(),
    'Conflicts of interest',
    ...conflicts,
    'What the panel decided on',
    expect.stringMatching(new RegExp(`^${evidence}, frozen as the panel opened\\. Their digest is [0-9a-f]{64}\\.$`)),
    'Decisions, in the order they were taken',
    ...said.flatMap(decision),
    'What happened, in order',
    // Decisions and positions have their own places above; the record holds its own making.
    ...happened
      .filter(
        ([, says]) =>
          !said.some(({ sentence }) => sentence === says) &&
          !/gave a (sealed|final) position|The record was made/.test(says),
      )
      .map(([time, says]) => `${onTheDay(time)} ${says}`),
  ]
}

function decision({
  standard,
  name,
  time,
  sentence,
  deciding,
  recused,
  retracted,
  positions,
}: Said): readonly string[] {
  return [
    `${standard} ${name}`,
    ...(retracted === undefined
      ? []
      : [`Recorded and taken back ${onTheDay(retracted.time)}, Grace Chair: ${retracted.why}`]),
    sentence,
    `${onTheDay(time)}, Grace Chair. Agreed without a vote. ${list.format(deciding)} decided; the quorum is three.${recused === undefined ? '' : ` ${recused} was recused.`}`,
    ...(positions === undefined ? [] : ['Positions', 'Name', 'First, sealed', 'Final', ...positions.flat()]),
  ]
}

/** Every sentence of the record's outcomes with its moment, the retracted ones too, in the order they were taken. */
export function outcomesIn({ standards }: SignedRecord): readonly (readonly [string, string])[] {
  return standards
    .flatMap(({ outcomes }) => outcomes)
    .toSorted((a, b) => a.event - b.event)
    .map(({ at, sentence }) => [at, sentence])
}

/** Everything the record says happened from the opening on, each event in its own sentence. */
export function happenedIn({ events }: SignedRecord): readonly (readonly [string, string])[] {
  return events
    .slice(events.findIndex(({ kind }) => kind === 'session-opened'))
    .map((event) => [event.at, eventWords(event)])
}

export function recorded(happened: readonly Happened[]): readonly (readonly [string, string])[] {
  return happened.map(([time, says]) => [inTheRecord(time), says])
}

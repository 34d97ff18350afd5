/** Paper sheets by the door: printed, filled in as a test needs them, and entered by two people. */
import { copyFileSync } from 'node:fs'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import type { InputOf } from '../../src-main/api/contract/contract.ts'
import type { PaperLineView, SessionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type Said, type TestDoor } from './doors.ts'
import { londonIn, opened, personIn } from './london.ts'

export type Content = InputOf<'paper.enter'>['content']
export type PositionsContent = Extract<Content, { readonly kind: 'positions' }>
export type OutcomeContent = Extract<Content, { readonly kind: 'outcome' }>

const personNamed = (session: SessionView, name: string): string =>
  session.people.find((each) => each.name === name)?.person ?? ''

const deciders = ['Grace Chair', 'Dan Deputy', 'Ada Member', 'Ben Member', 'Cyd Member']

export function positionsOnPaper(change: Partial<PositionsContent> = {}): PositionsContent {
  const blank = {
    first: 'Inadequate',
    firstWords: '',
    final: 'Requires improvement',
    finalWords: 'The meetings',
  } as const
  return { kind: 'positions', ...blank, signed: true, ...change }
}

export function outcomeOnPaper(session: SessionView, change: Partial<OutcomeContent> = {}): OutcomeContent {
  return {
    kind: 'outcome',
    outcome: 'discretion-used',
    direction: 'up',
    grounds: ['wider-evidence'],
    evidence: 'Meetings with staff',
    rationale: 'Meetings say more than the files.',
    reason: '',
    rating: '',
    dissent: '',
    how: 'consensus',
    for: [],
    against: [],
    abstained: [],
    casting: false,
    present: deciders.map((name) => personNamed(session, name)),
    time: '',
    signed: true,
    ...change,
  }
}

/** The page that was printed, and the codes on it in its order. */
export async function printed(
  door: TestDoor,
  session: SessionView,
  given: Partial<InputOf<'paper.print'>> = {},
): Promise<{ readonly page: string; readonly codes: readonly string[] }> {
  const chosen = { session: session.id, standards: ['2.2'], members: [], outcome: true, ...given }
  const answer = await yes(door, 'paper.print', chosen)
  await yes(door, 'paper.printed', { ...chosen, to: 'a file' })
  const page = Buffer.from(answer.base64, 'base64').toString('utf8')
  return { page, codes: [...page.matchAll(/<p class="letters">([^<]+)</g)].map(([, code = '']) => code) }
}

/** The minutes as they are, as text. */
export async function minutesIn(door: TestDoor, session: string): Promise<string> {
  const { base64 } = await yes(door, 'minutes.show', { session })
  return Buffer.from(base64, 'base64').toString('utf8')
}

/** What a line of the screen says of one field. */
export const labelled = (lines: readonly { readonly label: string; readonly value: string }[], label: string) =>
  lines.find((each) => each.label === label)?.value ?? null

/** London's panel, open, with everything a test of paper does. */
export type PaperTable = {
  readonly door: TestDoor
  readonly inspection: string
  readonly session: SessionView
  readonly chair: string
  readonly person: (name: string) => string
  readonly trail: () => Promise<string>
  readonly enter: (code: string, by: string, content: Content) => Promise<Said<PaperLineView>>
  readonly entered: (code: string, by: string, content: Content) => Promise<PaperLineView>
  readonly sheetOf: (name: string, standard?: string) => Promise<string>
  readonly outcomeSheet: (standard?: string) => Promise<string>
  /** By two people, alike. */
  readonly twice: (code: string, content: Content) => Promise<PaperLineView>
  /** Read back and recorded by the chair. */
  readonly record: (code: string) => Promise<PaperLineView>
  /** The door is closed; the file must have kept every promise. */
  readonly end: () => Promise<void>
}

export async function paperTable(): Promise<PaperTable> {
  const door = await doorInProcess()
  const inspection = await londonIn(door)
  const session = await opened(door, inspection)
  const chair = personIn(session, 'chair')
  const person = (name: string): string => personNamed(session, name)
  const entry = (code: string, by: string, content: Content) => ({
    ...{ session: session.id, code, standard: null, by: person(by), content },
  })
  const entered = (code: string, by: string, content: Content) => yes(door, 'paper.enter', entry(code, by, content))
  const firstCode = async (given: Partial<InputOf<'paper.print'>>): Promise<string> =>
    (await printed(door, session, given)).codes[0] ?? ''
  return {
    door,
    inspection,
    session,
    chair,
    person,
    trail: async () => JSON.stringify(await yes(door, 'inspections.events', { inspection })),
    enter: (code, by, content) => door.ask('paper.enter', entry(code, by, content)),
    entered,
    sheetOf: (name, standard = '2.2') => firstCode({ standards: [standard], members: [person(name)], outcome: false }),
    outcomeSheet: (standard = '2.2') => firstCode({ standards: [standard] }),
    twice: async (code, content) => {
      await entered(code, 'Nia Notes', content)
      return entered(code, 'Lee Lead', content)
    },
    record: async (code) => {
      const { sentence } = await yes(door, 'paper.readBack', { session: session.id, code })
      return yes(door, 'paper.count', { session: session.id, code, by: chair, agreed: sentence })
    },
    end: async () => {
      const kept = openInspectionFile(copied(door.file), { create: false })
      if (!kept.ok) throw new Error(`the copy does not open: ${kept.refusal.code}`)
      const broken = kept.value.read(brokenPromises)
      kept.value.close()
      await door.close()
      if (broken.length > 0) throw new Error(`promises broken: ${JSON.stringify(broken)}`)
    },
  }
}

/** The file as it is on the disk now, for another program. */
export function copied(file: string): string {
  for (const beside of ['', '-wal']) copyFileSync(`${file}${beside}`, `${file}.copy${beside}`)
  return `${file}.copy`
}

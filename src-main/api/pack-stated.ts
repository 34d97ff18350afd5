// What a whole pack says besides its cases: results, comparators, proposals, moderations, accepted blanks. Absent here, it is taken;
// different, it stays as it is here and is named: it has one value and no history to merge.
import { isDeepStrictEqual } from 'node:util'
import { folded } from '../domain/spelling.ts'
import type { Pack } from '../documents/packs/schema.ts'
import type { Reading, Writing } from '../store/database.ts'
import {
  acceptBlanks,
  acceptedBlanksOf,
  moderationsOf,
  proposalsOf,
  setModeration,
  setProposal,
} from '../store/proposals.ts'
import { comparatorsOf, insertComparator, insertResults, resultsOf, type Comparator } from '../store/results.ts'
import { notTakenWords, statedWords } from '../words/packs.ts'
import { storedResultWords } from '../words/results.ts'
import type { Context } from './context.ts'
import { recordEvent } from './handlers/record-event.ts'
import type { GivenPack } from './pack-reading.ts'
import { changeFacts } from './typed-results.ts'

type Taken = {
  readonly says: string
  /** Does it, with an event of its own kind, as if it were entered here; whose act it is stands in the event. */
  readonly take: (db: Writing, context: Context) => void
}
export type StatedPlan = { readonly taken: readonly Taken[]; readonly notTaken: readonly string[] }

export function planStated(db: Reading, { pack, row, file }: GivenPack): StatedPlan {
  const { id: inspection } = pack.inspection
  const { writtenBy: by } = pack
  const blanks = acceptedBlanksOf(db, inspection)
  const plans = [
    compared(pack.results, resultsOf(db, inspection), ({ item }) => item, storedResultWords, {
      what: ({ item }) => statedWords.result(item),
      take: (rows) => (writing, context) => {
        const changes = changeFacts(rows.map((after) => ({ item: after.item, before: null, after })))
        const facts = { files: [{ file, digest: pack.digest }], items: rows.map(({ item }) => item), changes }
        const event = recordEvent(writing, context, { kind: 'results-imported', inspection, by, facts })
        insertResults(writing, inspection, rows, event)
      },
    }),
    compared(pack.comparators, comparatorsIn(db, inspection), comparatorKey, () => '', {
      what: ({ name, period }) => statedWords.comparator(name, period),
      take: (given) => (writing, context) => {
        for (const each of given) {
          const facts = { ...each, files: [{ file, digest: pack.digest }] }
          const event = recordEvent(writing, context, { kind: 'comparators-imported', inspection, by, facts })
          insertComparator(writing, inspection, each, event)
        }
      },
    }),
    compared(
      pack.proposals,
      proposalsOf(db, inspection),
      ({ standard }) => standard,
      ({ rating }) => rating,
      {
        what: ({ standard }) => statedWords.proposal(standard),
        take: (given) => (writing, context) => {
          for (const each of given)
            setProposal(
              writing,
              inspection,
              each,
              recordEvent(writing, context, { kind: 'proposal-set', inspection, by, facts: each }),
            )
        },
      },
    ),
    compared(
      pack.moderations,
      moderationsOf(db, inspection),
      ({ standard }) => standard,
      ({ direction }) => direction,
      {
        what: ({ standard }) => statedWords.moderation(standard),
        take: (given) => (writing, context) => {
          for (const each of given)
            setModeration(
              writing,
              inspection,
              each,
              recordEvent(writing, context, { kind: 'moderation-set', inspection, by, facts: each }),
            )
        },
      },
    ),
    compared(
      pack.acceptedBlanks.length === 0 ? [] : [pack.acceptedBlanks],
      blanks.length === 0 ? [] : [blanks],
      () => '',
      () => '',
      {
        what: () => statedWords.blanks,
        take:
          ([given = []]) =>
          (writing, context) => {
            const facts = {
              reason: given[0]?.reason ?? '',
              blanks: given.map(({ question, blank }) => ({ question, blank })),
            }
            const event = recordEvent(writing, context, { kind: 'blanks-accepted', inspection, by, facts })
            acceptBlanks(writing, inspection, given, event)
          },
      },
    ),
  ]
  return {
    taken: plans.flatMap(({ taken }) => taken),
    notTaken: [...plans.flatMap(({ notTaken }) => notTaken), ...(row === null ? [] : headDiffers(pack, row))],
  }
}

type How<Each> = {
  readonly what: (each: Each) => string
  readonly take: (given: readonly Each[]) => Taken['take']
}

function compared<Each>(
  theirs: readonly Each[],
  ours: readonly Each[],
  keyOf: (each: Each) => string,
  says: (each: Each) => string,
  { what, take }: How<Each>,
): StatedPlan {
  const known = new Map(ours.map((each) => [keyOf(each), each]))
  const absent = theirs.filter((each) => !known.has(keyOf(each)))
  const notTaken = theirs.flatMap((each) => {
    const here = known.get(keyOf(each))
    return here === undefined || isDeepStrictEqual(here, each)
      ? []
      : [notTakenWords(what(each), says(here), says(each))]
  })
  const taken = absent.map((each, place) => ({
    says: what(each),
    // All of a kind are one change: the first does it.
    take: place === 0 ? take(absent) : () => undefined,
  }))
  return { taken, notTaken }
}

function comparatorKey({ name, period }: Comparator): string {
  return JSON.stringify([folded(name), folded(period)])
}

/** The lead inspector, dates and note are the inspection's own and are not merged. */
function headDiffers({ inspection }: Pack, row: NonNullable<GivenPack['row']>): readonly string[] {
  const dates = ({
    fieldworkFrom,
    fieldworkTo,
  }: {
    readonly fieldworkFrom: string
    readonly fieldworkTo: string
  }): string => [fieldworkFrom, fieldworkTo].filter((date) => date !== '').join(' to ')
  const heads = [
    [statedWords.leadInspector, row.leadInspector, inspection.leadInspector],
    [statedWords.dates, dates(row), dates(inspection)],
    [statedWords.note, row.note, inspection.note],
  ] as const
  return heads.flatMap(([what, here, there]) => (here === there ? [] : [notTakenWords(what, here, there)]))
}

/** Without the event that brought each in, which is this file's own. */
export function comparatorsIn(db: Reading, inspection: string): readonly Comparator[] {
  return comparatorsOf(db, inspection).map(({ name, period, rows }) => ({ name, period, rows }))
}

// Populations in: a list, shown first and stored as one event a sample, or counts where no list is known.
import { createHash } from 'node:crypto'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok } from '../../domain/result.ts'
import { sameAs, traits } from '../../domain/sampling/candidate.ts'
import { readPopulation, type PopulationRead } from '../../returns/population.ts'
import type { Reading } from '../../store/database.ts'
import { findInspection } from '../../store/inspections.ts'
import { insertPopulation, populationOf } from '../../store/populations.ts'
import { faultViews } from '../show/show-faults.ts'
import { traitNames } from '../../words/sampling.ts'
import type { Context, Handlers } from '../context.ts'
import type { CheckedInputOf } from '../contract/contract.ts'
import type { GivenFile } from '../contract/shapes.ts'
import type { PopulationPreview } from '../contract/views.ts'
import { frameworkOf } from '../evidence.ts'
import { loadSample } from '../sample-state.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { recordEvent } from './record-event.ts'
import { shownSample } from './sampling.ts'

export const populations: Handlers<'sampling.preview' | 'sampling.import' | 'sampling.counts'> = {
  async 'sampling.preview'(db, { inspection, files }, context) {
    const row = findInspection(db, inspection)
    if (row === null) return no({ code: 'no-such', facts: { what: 'inspection', id: inspection } })
    return ok(showRead(await readGiven(db, row, files, context)))
  },

  'sampling.import': {
    async prepare(db, { inspection, files, acceptRest }, context) {
      const row = findInspection(db, inspection)
      if (row === null) return no({ code: 'no-such', facts: { what: 'inspection', id: inspection } })
      const frozen = whyNotChangeEvidence(db, inspection)
      if (frozen !== null) return no(frozen)
      const read = await readGiven(db, row, files, context)
      const fault = read.refusedWhole[0] ?? (acceptRest ? undefined : read.refused[0])
      if (fault !== undefined) return no(fault.refusal)
      if (read.listed.length === 0) return no({ code: 'nothing-to-import', facts: {} })
      const digest = digestOf(files)
      const samples = samplesIn(read)
      if (samples.every((sample) => populationOf(db, inspection, sample)?.digest === digest))
        return no({ code: 'population-known-already', facts: {} })
      return ok((writing) => {
        for (const sample of samples) {
          const candidates = read.listed.filter((each) => each.sample === sample).map(({ candidate }) => candidate)
          const cases = candidates.length
          const eligible = candidates.filter(({ excluded }) => excluded === null).length
          const file = files.map(({ name }) => name).join(', ')
          const { recordsRead, recordsRefused } = read
          const event = recordEvent(writing, context, {
            kind: 'population-imported',
            inspection,
            facts: { known: 'list', sample, file, digest, cases, eligible, recordsRead, recordsRefused },
          })
          insertPopulation(
            writing,
            {
              inspection,
              sample,
              known: 'list',
              file,
              digest,
              at: context.now,
              by: context.person,
              cases,
              categories: [],
            },
            candidates,
            event,
          )
        }
        return ok(showRead(read))
      })
    },
  },

  'sampling.counts'(db, input, context) {
    const { inspection, sample, eligible: cases, categories } = input
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const refusal = whyNotChangeEvidence(db, inspection) ?? whyNotCounts(input)
    if (refusal !== null) return no(refusal)
    const event = recordEvent(db, context, {
      kind: 'population-imported',
      inspection,
      facts: { known: 'counts', sample, eligible: cases, categories },
    })
    const row = { inspection, sample, known: 'counts', file: '', digest: '' } as const
    insertPopulation(db, { ...row, at: context.now, by: context.person, cases, categories }, [], event)
    return shownSample(db, inspection, sample, context)
  },
}

/** The categories of a trait are the whole population once over, or are not given at all. */
function whyNotCounts({ eligible, categories }: CheckedInputOf<'sampling.counts'>): Refusal | null {
  for (const trait of traits) {
    const given = categories.filter((each) => each.trait === trait)
    const repeated = given.find(
      ({ name }, place) => given.findIndex((each) => sameAs(each.name) === sameAs(name)) < place,
    )
    if (repeated !== undefined) return { code: 'repeated', facts: { what: 'category', value: repeated.name } }
    const cases = given.reduce((sum, each) => sum + each.cases, 0)
    if (given.length > 0 && cases !== eligible)
      return { code: 'counts-disagree', facts: { trait: traitNames[trait].toLowerCase(), cases, eligible } }
  }
  return null
}

function readGiven(
  db: Reading,
  row: NonNullable<ReturnType<typeof findInspection>>,
  files: readonly GivenFile[],
  context: Context,
): Promise<PopulationRead> {
  return readPopulation(
    frameworkOf(db, row, context),
    files.map(({ name, base64 }) => ({ name, source: Buffer.from(base64, 'base64') })),
  )
}

function samplesIn({ listed }: PopulationRead): readonly string[] {
  return [...new Set(listed.map(({ sample }) => sample))]
}

function showRead(read: PopulationRead): PopulationPreview {
  const of = (sample: string) => read.listed.filter((each) => each.sample === sample)
  const { recordsRead, recordsRefused, listed, attributes } = read
  return {
    reconciliation: {
      kind: 'returns',
      recordsRead,
      casesStored: listed.length,
      recordsRefused,
      refused: faultViews(read.refused),
      refusedWhole: faultViews(read.refusedWhole),
      bySample: samplesIn(read).map((sample) => ({ sample, cases: of(sample).length })),
      columns: { questions: [], attributes },
      matching: { headings: [], choices: [] },
      notes: [],
      results: [],
      importable:
        read.refusedWhole.length > 0 || listed.length === 0 ? 'nothing' : recordsRefused === 0 ? 'all' : 'the rest',
    },
    bySample: samplesIn(read).map((sample) => {
      const eligible = of(sample).filter(({ candidate }) => candidate.excluded === null).length
      return { sample, eligible, excluded: of(sample).length - eligible }
    }),
  }
}

/** SHA-256 of the files' bytes, one after the other. */
function digestOf(files: readonly GivenFile[]): string {
  const hash = createHash('sha256')
  for (const { base64 } of files) hash.update(Buffer.from(base64, 'base64'))
  return hash.digest('hex')
}

// Methods of the sample: its population, its size, the draw, and what replaces a case that falls out.
import { z } from 'zod'
import { traits } from '../../domain/sampling/candidate.ts'
import { exclusionIds } from '../../domain/sampling/exclusions.ts'
import { mostSeed } from '../../domain/sampling/turns.ts'
import { reads, writes } from './method.ts'
import { givenFile, id, name, words } from './shapes.ts'
import type { ExportView, PopulationPreview, SamplingView } from './views.ts'

/** `sample`: one of the framework's. */
const about = { inspection: id, sample: id }
const files = z.array(givenFile).min(1).max(50)
const cases = z.int().min(1).max(10_000_000)

export const sampling = {
  'sampling.show': reads<SamplingView>()(z.strictObject(about)),
  'sampling.preview': reads<PopulationPreview>()(z.strictObject({ inspection: id, files })),
  /** A list takes the place of the population known before, for every sample it has cases of. */
  'sampling.import': writes<PopulationPreview>()(z.strictObject({ inspection: id, files, acceptRest: z.boolean() })),
  /** Where no list is known: how many are eligible, and of each trait how many of each category. Nothing can be drawn from counts. */
  'sampling.counts': writes<SamplingView>()(
    z.strictObject({
      ...about,
      eligible: cases,
      categories: z
        .array(z.strictObject({ trait: z.enum(traits), name: name.min(1), cases: z.int().min(0).max(10_000_000) }))
        .max(200),
    }),
  ),
  /** `seed` null: a new one. With the seed of an earlier draw from the same list the same cases are drawn. `reason`: why again. */
  'sampling.draw': writes<SamplingView>()(
    z.strictObject({
      ...about,
      size: cases,
      mostEach: z.int().min(1).max(1000).nullable(),
      seed: z.int().min(0).max(mostSeed).nullable(),
      reason: words,
    }),
  ),
  /** A case of the sample falls out; the next in turn that is most like it takes its place. */
  'sampling.replace': writes<SamplingView>()(
    z.strictObject({ ...about, case: z.string().min(1).max(32_767), because: z.enum(exclusionIds), words }),
  ),
  /** The cases of the sample as a case return with every answer blank. */
  'sampling.export': reads<ExportView>()(z.strictObject(about)),
}

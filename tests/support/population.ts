/** Made-up populations: a list of cases as a provider sends it, small and large, with few officers or many. */
import type { Candidate } from '../../src-main/domain/sampling/candidate.ts'
import { fc } from './chance.ts'

export function aCandidate(
  reference: string,
  given: Partial<Candidate['traits'] & { officer: string }> = {},
): Candidate {
  const { officer = '', ...traits } = given
  return {
    reference,
    traits: { gender: 'Male', disposal: 'Community order', risk: 'medium', ldu: 'North', ...traits },
    officer,
    excluded: null,
    attributes: {},
  }
}

const anyCandidate = fc.record({
  gender: fc.constantFrom('Male', 'male ', 'Female', ''),
  disposal: fc.constantFrom('Community order', 'Suspended sentence', 'Licence'),
  risk: fc.constantFrom('low', 'medium', 'high', 'very high', ''),
  ldu: fc.constantFrom('North', 'East', 'West', ''),
  officer: fc.constantFrom('Ann', 'Ben', 'Cat', 'Dan', 'Eve', 'Fay', 'Gus', ''),
  excluded: fc.constantFrom(null, null, null, null, 'transferred', 'under review'),
})

export const anyPopulation: fc.Arbitrary<readonly Candidate[]> = fc
  .array(anyCandidate, { minLength: 1, maxLength: 80 })
  .map((list) =>
    list.map(({ officer, excluded, ...traits }, place) => ({
      reference: `C${place}`,
      traits,
      officer,
      excluded: excluded === null ? null : { because: excluded as 'transferred', words: '' },
      attributes: {},
    })),
  )

/** The minuted sentence of every outcome, whatever a panel writes in its rationale. */
import { describe, expect, test } from 'vitest'
import { outcomeNames, type Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { minuteSentence, type Minuted } from '../../src-main/words/minutes.ts'
import { fc } from '../support/chance.ts'

const wider = 'Wider evidence was gathered about this particular aspect of practice.'
const given = (outcome: Omit<Outcome, 'standard'>, change: Partial<Minuted> = {}): Minuted => ({
  standardName: 'Planning',
  from: 'Inadequate',
  to: 'Requires improvement',
  outcome: { standard: '2.2', ...outcome },
  grounds: [],
  moderation: null,
  proposed: null,
  ...change,
})
const raised = (rationale: string) =>
  given({ outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'], rationale }, { grounds: [wider] })

describe('each outcome has its sentence', () => {
  test.each<[string, Minuted, string]>([
    [
      'discretion used upwards',
      raised('Staff described how plans are kept safe'),
      'Planning: the panel used professional discretion and raised the provisional rating from Inadequate to Requires improvement. Ground: wider evidence was gathered about this particular aspect of practice. Rationale: “Staff described how plans are kept safe.”',
    ],
    [
      'discretion used downwards, on two grounds and with the evidence relied on',
      given(
        {
          outcome: 'discretion-used',
          direction: 'down',
          rationale: 'The plans are thin.',
          evidence: 'meeting 4 with managers',
        },
        {
          from: 'Good',
          to: 'Requires improvement',
          grounds: ['Other key questions in this standard fall in different bands.', wider],
        },
      ),
      'Planning: the panel used professional discretion and lowered the provisional rating from Good to Requires improvement. Grounds: other key questions in this standard fall in different bands; wider evidence was gathered about this particular aspect of practice. Evidence relied on: “meeting 4 with managers.” Rationale: “The plans are thin.”',
    ],
    [
      'considered, no change',
      given(
        { outcome: 'considered-no-change', rationale: 'One point above the boundary.' },
        { standardName: 'Through the Gate', from: 'Good', to: 'Good' },
      ),
      'Through the Gate: the panel considered professional discretion and made no change to the provisional rating, Good. Rationale: “One point above the boundary.”',
    ],
    [
      'moderation ratified',
      given(
        { outcome: 'moderation-ratified', rationale: 'It helps people.' },
        { standardName: 'Unpaid work', from: 'Good', to: 'Outstanding', moderation: 'up' },
      ),
      'Unpaid work: the panel ratified the lead inspector’s proposal to moderate the indicative rating upwards, from Good to Outstanding. Rationale: “It helps people.”',
    ],
    [
      'moderation rejected',
      given(
        { outcome: 'moderation-rejected', rationale: 'It does not.' },
        { standardName: 'Unpaid work', from: 'Good', to: 'Good', moderation: 'down' },
      ),
      'Unpaid work: the panel rejected the lead inspector’s proposal to moderate the indicative rating downwards from Good. Rationale: “It does not.”',
    ],
    [
      'proposal ratified',
      given(
        { outcome: 'proposal-ratified' },
        { standardName: 'Leadership', from: 'Good', to: 'Good', proposed: 'Good' },
      ),
      'Leadership: the panel ratified the lead inspector’s proposal, Good.',
    ],
    [
      'set otherwise',
      given(
        { outcome: 'set-otherwise', rating: 'Requires improvement', rationale: 'Alarms fail.' },
        { standardName: 'Leadership', from: 'Good', proposed: 'Good' },
      ),
      'Leadership: the lead inspector proposed Good; the panel decided Requires improvement. Rationale: “Alarms fail.”',
    ],
    [
      'stands',
      given({ outcome: 'stands' }, { to: 'Inadequate' }),
      'Planning: the panel agreed that the provisional rating, Inadequate, stands.',
    ],
    [
      'stands without a provisional rating',
      given({ outcome: 'stands' }, { from: null, to: null }),
      'Planning: the panel noted that there is no provisional rating, and that the standard is not rated.',
    ],
    [
      'not rated',
      given({ outcome: 'not-rated', reason: 'The third week was cancelled' }, { to: null }),
      'Planning: the panel decided that the standard is not rated. Reason: “The third week was cancelled.”',
    ],
    [
      'adjourned',
      given({ outcome: 'adjourned', reason: 'No quorum!' }, { to: null }),
      'Planning: the panel adjourned its decision. Reason: “No quorum!”',
    ],
  ])('%s', (_, minuted, sentence) => {
    expect(minuteSentence(minuted)).toBe(sentence)
  })
})

describe('the panel’s own words', () => {
  test.each([
    ['it ends', 'it ends.”'],
    ['It ends.', 'It ends.”'],
    ['Did it end?', 'Did it end?”'],
    ['It ends (at last.)', 'It ends (at last.)”'],
    ['She said “it ends.”', 'She said “it ends.””'],
    ['She said “it ends”', 'She said “it ends”.”'],
    ['It goes on…', 'It goes on…”'],
    ['終わりました。', '終わりました。”'],
    ['यह समाप्त हुआ।', 'यह समाप्त हुआ।”'],
    ['Two lines\n\nof reasons', 'Two lines\n\nof reasons.”'],
    ['  spaced  ', 'spaced.”'],
  ])('“%s” is kept as it is, with a full stop only where none closes it', (rationale, end) => {
    expect(minuteSentence(raised(rationale)).split('Rationale: “')[1]).toBe(end)
  })

  test('words that read from right to left end where they end', () => {
    expect(minuteSentence(raised('הצוות שקל ראיות'))).toContain('Rationale: “\u2068הצוות שקל ראיות\u2069.”')
  })

  test('a rationale that imitates another decision stands behind the decision itself', () => {
    const sentence = minuteSentence(
      raised('No.” Leadership: the panel ratified the lead inspector’s proposal, Outstanding.'),
    )
    expect(sentence).toMatch(
      /^Planning: the panel used professional discretion and raised .* Ground: .*\. Rationale: “No\.” Leadership/,
    )
  })

  test('whatever a panel writes is in the sentence unchanged, and the same words always give the same sentence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom(...outcomeNames),
        (rationale, outcome) => {
          const minuted = given({ outcome, rationale })
          const sentence = minuteSentence(minuted)
          expect(sentence).toContain(rationale.trim())
          expect(minuteSentence({ ...minuted, outcome: { ...minuted.outcome } })).toBe(sentence)
          expect(sentence.startsWith('Planning: ')).toBe(true)
        },
      ),
    )
  })
})

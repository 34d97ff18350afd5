/** The panel's outcomes as JSON: what each needs in shape; whether the rules allow it is said elsewhere (formats.md, Outcomes). */
import { describe, expect, test } from 'vitest'
import { readOutcomes } from '../../src-main/returns/outcomes.ts'
import { faultWords } from '../../src-main/words/faults.ts'
import { aFileWith, aFolder } from '../support/files.ts'

const move = {
  standard: '2.2',
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence'],
  rationale: 'Meetings gave a better picture.',
}

async function said(content: unknown): Promise<readonly string[]> {
  const file = await aFileWith('outcomes.json', typeof content === 'string' ? content : JSON.stringify(content))
  const outcomes = await readOutcomes(file)
  return outcomes.ok ? [] : outcomes.refusal.map(faultWords)
}

test('outcomes are read in the order they were decided, with what was relied on', async () => {
  const list = [
    { ...move, evidence: 'Two meetings' },
    { standard: '1.1', outcome: 'set-otherwise', rating: 'Good', rationale: 'Zoë: “enough” 🙂' },
    { standard: '1.2', outcome: 'not-rated', reason: 'Fieldwork was cut short.' },
  ]
  const read = await readOutcomes(await aFileWith('outcomes.json', `\u{feff}${JSON.stringify(list, null, 2)}`))
  expect(read).toEqual({ ok: true, value: list })
})

test('an empty list is a panel that has decided nothing yet', async () => {
  expect(await readOutcomes(await aFileWith('outcomes.json', '[]'))).toEqual({ ok: true, value: [] })
})

test('a field given twice is refused with its place: which of the two was decided is not ours to say', async () => {
  const twice = JSON.stringify([{ standard: '1.1', outcome: 'stands' }, move])
    .replace('"up"', '"down","direction":"up"')
    .replace('"1.1"', '"1.1","st\\u0061ndard":"1.2"')
  expect(await said(twice)).toEqual([
    'outcomes.json, record 1, column standard: “standard” is given more than once. Keep the one that is meant.',
    'outcomes.json, record 2, column direction: “direction” is given more than once. Keep the one that is meant.',
  ])
})

describe('an outcome is refused with its place in the list', () => {
  const known =
    'discretion-used, considered-no-change, moderation-ratified, moderation-rejected, proposal-ratified, set-otherwise, stands, not-rated and adjourned'

  test.each<readonly [string, unknown, string]>([
    ['no outcome at all', 'stands', 'record 2, “stands”: This should be an outcome in braces, but is "stands".'],
    ['nothing', null, 'record 2: This should be an outcome in braces, but is null.'],
    ['no standard', { outcome: 'stands' }, 'record 2, column standard: This is missing. Add it.'],
    ['no outcome named', { standard: '2.2' }, 'record 2, column outcome: This is missing. Add it.'],
    [
      'an outcome that is none',
      { ...move, outcome: 'raised' },
      `record 2, column outcome, “raised”: “raised” is not an outcome. Possible are ${known}.`,
    ],
    [
      'an outcome that is no text',
      { ...move, outcome: 3 },
      'record 2, column outcome, “3”: This should be text, but is 3.',
    ],
    [
      'a direction that is none',
      { ...move, direction: 'upwards' },
      'record 2, column direction, “upwards”: This should be "up" or "down", but is "upwards".',
    ],
    [
      'a direction of nothing',
      { ...move, direction: null },
      'record 2, column direction: This should be "up" or "down", but is null.',
    ],
    [
      'one ground that is no list',
      { ...move, grounds: 'divergence' },
      'record 2, column grounds, “divergence”: This should be a list of grounds, but is "divergence".',
    ],
    [
      'a ground that is no text',
      { ...move, grounds: ['divergence', 3] },
      'record 2, column grounds[1], “3”: This should be text, but is 3.',
    ],
    [
      'a standard that is a number',
      { ...move, standard: 2.2 },
      'record 2, column standard, “2.2”: This should be text, but is 2.2.',
    ],
    [
      'a misspelt field',
      { ...move, rational: 'x' },
      'record 2, column rational: The format has no “rational”. Take it out, or correct its spelling.',
    ],
    [
      'a rationale as long as a page that is no text',
      { ...move, rationale: ['x'.repeat(5000)] },
      `record 2, column rationale, “["${'x'.repeat(77)}…”: This should be text, but is ["${'x'.repeat(57)}….`,
    ],
  ])('%s', async (_, outcome, sentence) => {
    expect(await said([move, outcome])).toEqual([`outcomes.json, ${sentence}`])
  })

  test('every fault of every outcome is told', async () => {
    expect(await said([{ outcome: 'raised' }, move, { ...move, direction: 'left', ground: 'x' }])).toHaveLength(4)
  })
})

describe('a file of outcomes is refused whole', () => {
  test.each<readonly [string, string, RegExp]>([
    ['empty', ' \n', /^outcomes\.json: The file is empty\.$/],
    ['no JSON', '[{', /^outcomes\.json: The file is not valid JSON: .+\.$/],
    ['cut off', '[{"standard": "2.2"', /^outcomes\.json: The file is not valid JSON: .+\.$/],
    [
      'one outcome without its list',
      JSON.stringify(move),
      /^outcomes\.json: This should be a list of outcomes, but is \{"standard":"2\.2".{30,}…\.$/,
    ],
    ['a word', '"stands"', /^outcomes\.json: This should be a list of outcomes, but is "stands"\.$/],
    ['nothing', 'null', /^outcomes\.json: This should be a list of outcomes, but is null\.$/],
  ])('%s', async (_, content, sentence) => {
    const sentences = await said(content)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(sentence)
  })

  test('a folder, or a file that does not exist', async () => {
    const folder = await aFolder()
    const of = async (source: string) => {
      const outcomes = await readOutcomes({ source, name: 'outcomes.json' })
      return outcomes.ok ? [] : outcomes.refusal.map(faultWords)
    }
    expect(await of(folder)).toEqual(['outcomes.json: The file cannot be read: it is a folder.'])
    expect(await of(`${folder}/none.json`)).toEqual(['outcomes.json: There is no such file. Check the path.'])
  })

  test('in another encoding', async () => {
    const outcomes = await readOutcomes({ source: Buffer.from('[]', 'utf16le'), name: 'outcomes.json' })
    expect(outcomes).toMatchObject({
      refusal: [{ refusal: { code: 'file-not-utf8', facts: { looksLike: 'UTF-16' } } }],
    })
  })
})

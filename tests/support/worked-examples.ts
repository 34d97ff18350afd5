/** The three published inspections as the command line is given them, and what every build must reproduce of them. */

export type Example = {
  readonly name: string
  readonly args: readonly string[]
  readonly outcomes: string
  /** Key-question percentages by standard, as the report prints them. */
  readonly percents: Readonly<Record<string, string>>
  /** In framework order. */
  readonly byRule: readonly string[]
  readonly zones: Readonly<Record<string, string>>
  readonly byRuleOverall: string
  readonly final: readonly string[]
  readonly overall: string
}

const noDomainOne =
  'no overall rating: not every standard that counts is rated: 1.1 Leadership, 1.2 Staff, 1.3 Services and 1.4 Information and facilities'
const proposals = (one: string, two: string, three: string, four: string): readonly string[] =>
  [one, two, three, four].flatMap((rating, place) => ['--proposal', `1.${place + 1}=${rating}`])

export const examples: readonly Example[] = [
  {
    name: 'London CRC 2019',
    args: [
      '--framework',
      'crc-2018',
      '--returns',
      'london-crc-2019/returns.csv',
      ...proposals('Good', 'Good', 'Good', 'Requires improvement'),
    ],
    outcomes: 'london-crc-2019/outcomes.json',
    percents: {
      '2.1': '62/64/58',
      '2.2': '53/67/48',
      '2.3': '71/52/48',
      '2.4': '65/61/49',
      '4.1': '74/77/77/73',
      '4.2': '66/71/78',
    },
    byRule: [
      'Good',
      'Good',
      'Good',
      'Requires improvement',
      'Requires improvement',
      'Inadequate',
      'Inadequate',
      'Inadequate',
      'Good',
      'Good',
    ],
    zones: { '2.2': 'up', '2.3': 'up', '2.4': 'up', '4.2': 'down' },
    byRuleOverall: '12 of 30, Requires improvement',
    final: [
      'Good',
      'Good',
      'Good',
      'Requires improvement',
      'Requires improvement',
      'Requires improvement',
      'Requires improvement',
      'Requires improvement',
      'Good',
      'Good',
    ],
    overall: '15 of 30, Requires improvement',
  },
  {
    name: 'HIOW CRC 2020',
    args: ['--framework', 'crc-2019', '--returns', 'hiow-crc-2020/returns.csv'],
    outcomes: 'hiow-crc-2020/outcomes.json',
    percents: {
      '2.1': '48/60/39',
      '2.2': '54/66/42',
      '2.3': '63/43/30',
      '2.4': '59/59/27',
      '4.1': '76/82/(qualitative)/79',
      '4.2': '96/92/96',
    },
    byRule: ['–', '–', '–', '–', 'Inadequate', 'Inadequate', 'Inadequate', 'Inadequate', 'Good', 'Outstanding'],
    zones: { '4.1': 'up' },
    byRuleOverall: noDomainOne,
    final: ['–', '–', '–', '–', 'Inadequate', 'Inadequate', 'Inadequate', 'Inadequate', 'Good', 'Outstanding'],
    overall: noDomainOne,
  },
  {
    name: 'HIOW CRC January 2019',
    args: [
      '--framework',
      'crc-2018',
      '--results',
      'hiow-crc-2019-01/results.csv',
      ...proposals('Good', 'Requires improvement', 'Good', 'Outstanding'),
    ],
    outcomes: 'hiow-crc-2019-01/outcomes.json',
    percents: { '2.1': '79/77/75', '2.2': '79/78/63', '2.3': '75/59/49', '2.4': '70/64/44', '4.2': '65/61/64' },
    byRule: [
      'Good',
      'Requires improvement',
      'Good',
      'Outstanding',
      'Good',
      'Requires improvement',
      'Inadequate',
      'Inadequate',
      'Good',
      'Requires improvement',
    ],
    zones: { '2.1': 'up', '2.2': 'up', '2.3': 'up', '4.2': 'up' },
    byRuleOverall: '14 of 30, Requires improvement',
    final: [
      'Good',
      'Requires improvement',
      'Good',
      'Outstanding',
      'Good',
      'Good',
      'Requires improvement',
      'Inadequate',
      'Good',
      'Requires improvement',
    ],
    overall: '16 of 30, Good',
  },
]

/** The arguments of an inspection, by where it stands among the examples. */
export function argsOf(place: number, when: 'before' | 'after'): readonly string[] {
  const example = examples[place]
  if (example === undefined) throw new Error(`there is no worked example ${place}`)
  return when === 'before' ? example.args : [...example.args, '--outcomes', example.outcomes]
}

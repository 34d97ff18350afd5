/** What a forger might change of figures, ratings, decisions and rules, the check that notices, and what it says. */
import { band, decided, question, standard, type Forgery } from './forgery.ts'

export const forgeriesOfRatings: readonly Forgery[] = [
  [
    'a percentage',
    'figures',
    /2\.2\.3: the percentage is recorded as 50, and works out as 48/,
    (record) => void (question('2.2.3', record).percent = 50),
  ],
  [
    'counts that move no rating',
    'figures',
    /not those the panel had before it: event \d+ seals others/,
    (record) => void (question('2.2.1', record).yes = 79),
  ],
  [
    'cases left out',
    'figures',
    /add up to 149, and case supervision has 148 cases/,
    (record) => void (question('2.2.3', record).leftOut = 31),
  ],
  [
    'more yeses than judgements',
    'figures',
    /2\.2\.3: its counts contradict each other/,
    (record) => void (question('2.2.3', record).yes = 119),
  ],
  [
    'a key question taken out',
    'figures',
    /Key question 4\.2\.3 of the framework is missing/,
    ({ evidence }) => void evidence.keyQuestions.pop(),
  ],
  [
    'a key question told twice',
    'figures',
    /The framework has no key question 4\.2\.3/,
    (record) => void record.evidence.keyQuestions.push(question('4.2.3', record)),
  ],
  [
    'a proposal',
    'provisional',
    /1\.1 .*recorded as Good \(2, proposed\), and works out as Outstanding/,
    ({ evidence }) => Object.assign(evidence.proposals[0] ?? {}, { rating: 'Outstanding' }),
  ],
  [
    'a proposal where key questions rate',
    'evidence',
    /2\.1: The standard is rated by its key questions/,
    ({ evidence }) => Object.assign(evidence.proposals[0] ?? {}, { standard: '2.1' }),
  ],
  [
    'a rating as published put over the figures',
    'evidence',
    /2\.1: 2\.1 is known from its published rating and from results/,
    ({ evidence }) => void evidence.published.push({ standard: '2.1', rating: 'Good' }),
  ],
  [
    'a provisional rating',
    'provisional',
    /2\.1 Assessment: the provisional rating is recorded as Good/,
    (record) => Object.assign(standard('2.1', record).provisional, { rating: 'Good', score: 2 }),
  ],
  [
    'what decides a rating',
    'provisional',
    /decided by 2\.2\.1, lowest 2\.2\.3\), and works out as .*decided by 2\.2\.3/,
    (record) => Object.assign(standard('2.2', record).provisional, { decidedBy: ['2.2.1'] }),
  ],
  [
    'an open direction',
    'zone',
    /2\.1 Assessment: what is open is recorded as up \(near-boundary\), and works out as nothing/,
    (record) => void (standard('2.1', record).opened = [{ direction: 'up', tests: ['near-boundary'] }]),
  ],
  [
    'an open direction kept quiet',
    'zone',
    /4\.2 Through the Gate: what is open is recorded as nothing, and works out as down \(near-boundary\)/,
    (record) => void (standard('4.2', record).opened = []),
  ],
  [
    'the direction of an outcome',
    'outcomes',
    /2\.2 Planning: The way downwards is not open/,
    (record) => void (decided('2.2', record).direction = 'down'),
  ],
  [
    'an outcome',
    'final',
    /2\.2 Planning: the final rating is recorded as Requires improvement/,
    (record) => {
      const { direction: _, grounds: __, ...rest } = decided('2.2', record)
      standard('2.2', record).outcomes = [{ ...rest, outcome: 'considered-no-change' }]
    },
  ],
  [
    'an outcome taken away',
    'outcomes',
    /2\.1 Assessment has no outcome/,
    (record) => void (standard('2.1', record).outcomes = []),
  ],
  [
    'an open zone that simply stands',
    'outcomes',
    /4\.2 Through the Gate: The rating cannot simply stand/,
    (record) => void (decided('4.2', record).outcome = 'stands'),
  ],
  [
    'an adjournment signed',
    'outcomes',
    /2\.1 Assessment is adjourned/,
    (record) => Object.assign(decided('2.1', record), { outcome: 'adjourned', reason: 'Late.' }),
  ],
  [
    'a rationale of spaces',
    'outcomes',
    /4\.2 Through the Gate: No rationale is given/,
    (record) => void (decided('4.2', record).rationale = ' \u200b '),
  ],
  [
    'a second move',
    'outcomes',
    /2\.2 Planning: Discretion has already moved this standard/,
    (record) => void standard('2.2', record).outcomes.push({ ...decided('2.2', record), id: 'again' }),
  ],
  [
    'a ground the framework does not have',
    'outcomes',
    /2\.2 Planning: “better” is not a ground of the framework/,
    (record) => void (decided('2.2', record).grounds = ['better']),
  ],
  [
    'a ground that states what is no fact',
    'outcomes',
    /2\.2 Planning: The ground “one-case” states a fact that does not hold/,
    (record) => void (decided('2.2', record).grounds = ['one-case']),
  ],
  [
    'another ground',
    'minutes',
    /2\.2 Planning: the minuted sentence says/,
    (record) => void (decided('2.2', record).grounds = ['divergence']),
  ],
  [
    'a final rating',
    'final',
    /2\.2 Planning: the final rating is recorded as Good \(2, discretion-used\), and works out as Requires improvement/,
    (record) => Object.assign(standard('2.2', record).final, { rating: 'Good', score: 2 }),
  ],
  [
    'the total',
    'overall',
    /recorded as 16 of 30, Good, and works out as 15 of 30, Requires improvement/,
    ({ overall }) => Object.assign(overall.final, { score: 16, rating: 'Good' }),
  ],
  [
    'an addend of the total',
    'overall',
    /the rating is recorded as 15 of 30, Requires improvement/,
    ({ overall }) => Object.assign(overall.final.addends[0] ?? {}, { score: 3 }),
  ],
  [
    'a minuted sentence',
    'minutes',
    /4\.2 Through the Gate: the minuted sentence says “.*lowered/,
    (record) => {
      decided('4.2', record).sentence = decided('4.2', record).sentence.replace('made no change', 'lowered')
    },
  ],
  [
    'a rationale together with its sentence',
    'trail',
    /2\.2 Planning: the record and its event \d+ differ in what was decided/,
    (record) => {
      const outcome = decided('2.2', record)
      outcome.rationale = 'Because.'
      outcome.sentence = outcome.sentence.replace(/Rationale: .*$/s, 'Rationale: “Because.”')
    },
  ],
  [
    'a footnote',
    'minutes',
    /2\.2 Planning: the footnotes are not those of the decision/,
    (record) => void (decided('2.2', record).footnotes = []),
  ],
  [
    'a band',
    'framework',
    /calls itself crc-2018 version 1, but is not the one published/,
    (record) => void (band(1, record).from = 48),
  ],
  [
    'a band, and what follows from it',
    'provisional',
    /2\.2 Planning: the provisional rating is recorded as Inadequate .* works out as Requires improvement/,
    (record) => void (band(1, record).from = 48),
  ],
  [
    'the width of the zone',
    'zone',
    /2\.1 Assessment: what is open is recorded as nothing, and works out as down/,
    ({ framework }) => void (framework.file.zone.points = 8),
  ],
  [
    'a framework that contradicts itself',
    'framework',
    /The framework is faulty at “scale\[2\]\.from”/,
    (record) => void (band(1, record).from = 90),
  ],
  [
    'the name of the framework',
    'framework',
    /calls itself crc-2018b version 1, but is not the one published/,
    ({ framework }) => void (framework.file.id = 'crc-2018b'),
  ],
  [
    'the framework’s name and file',
    'trail',
    /What the record says of the framework is not what the events say/,
    ({ framework }) => {
      framework.file.id = 'crc-2018b'
      framework.fileDigest = 'b'.repeat(64)
    },
  ],
]

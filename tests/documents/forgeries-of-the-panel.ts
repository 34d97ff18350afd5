/** What a forger might change of people, signatures and events, the check that notices, and what it says. */
import { eventDigest } from '../../src-main/documents/record/canonical.ts'
import { decided, event, standard, type Forgery } from './forgery.ts'

export const forgeriesOfThePanel: readonly Forgery[] = [
  [
    'a quorum',
    'panel',
    /2\.1 Assessment: there was no quorum, 2 deciding where 3 are needed/,
    (record) => void (decided('2.1', record).deciding = ['Chair', 'Ada']),
  ],
  [
    'a quorum of one person named twice',
    'panel',
    /2\.1 Assessment: there was no quorum, 2 deciding where 3 are needed/,
    (record) => void (decided('2.1', record).deciding = ['Chair', 'Ada', 'Ada']),
  ],
  [
    'a quorum without chair or deputy',
    'panel',
    /2\.1 Assessment: there was no quorum, 3 deciding where 3 are needed/,
    (record) => void (decided('2.1', record).deciding = ['Ada', 'Ben', 'Cyd']),
  ],
  [
    'a quorum together with the number needed',
    'trail',
    /2\.1 Assessment: the quorum needed is recorded as 2, and works out as 3/,
    (record) => Object.assign(decided('2.1', record), { deciding: ['Chair', 'Ada'], quorumNeeded: 2 }),
  ],
  [
    'a recused person put among those deciding',
    'panel',
    /4\.2 Through the Gate: Cyd was recused and is among those deciding/,
    (record) => void decided('4.2', record).deciding.push('Cyd'),
  ],
  [
    'a recusal wiped out',
    'trail',
    /4\.2 Through the Gate: those named as deciding or recused are not those the events show/,
    (record) =>
      Object.assign(decided('4.2', record), { recused: [], deciding: ['Chair', 'Deputy', 'Ada', 'Ben', 'Cyd'] }),
  ],
  [
    'a conflict of interest taken out',
    'trail',
    /What the record says of the conflicts of interest is not what the events say/,
    ({ panel }) => void panel.conflicts.pop(),
  ],
  [
    'the lead inspector put among those deciding',
    'panel',
    /2\.1 Assessment: Lead is not on the panel, or not in a role that decides/,
    (record) => void decided('2.1', record).deciding.push('Lead'),
  ],
  [
    'a stranger put among those deciding',
    'panel',
    /2\.1 Assessment: Zoe is not on the panel/,
    (record) => void decided('2.1', record).deciding.push('Zoe'),
  ],
  [
    'who recorded an outcome',
    'panel',
    /2\.1 Assessment: Deputy recorded the outcome and was not acting as chair/,
    (record) => Object.assign(decided('2.1', record), { by: 'deputy', byName: 'Deputy' }),
  ],
  [
    'a dissent',
    'trail',
    /2\.1 Assessment: the record and its event \d+ differ in dissent/,
    (record) => void (decided('2.1', record).dissent = 'Ada would have raised it.'),
  ],
  [
    'a retraction denied',
    'outcomes',
    /2\.2 Planning: .*“discretion used” cannot follow it/,
    (record) => Object.assign(standard('2.2', record).outcomes[0] ?? {}, { retracted: null }),
  ],
  [
    'a retraction invented',
    'trail',
    /2\.1 Assessment: the record and its event \d+ differ in whether it was retracted/,
    (record) => Object.assign(decided('2.1', record), { retracted: { at: '2026-11-20T10:00:00.000Z', event: 9 } }),
  ],
  [
    'the retracted outcome taken out',
    'trail',
    /Event \d+ tells of an outcome that the record leaves out/,
    (record) => void standard('2.2', record).outcomes.shift(),
  ],
  [
    'an outcome nobody recorded',
    'trail',
    /2\.1 Assessment has no event/,
    (record) => void (decided('2.1', record).id = 'outcome-99'),
  ],
  [
    'a person put on the panel',
    'trail',
    /What the record says of the people of the panel is not what the events say/,
    ({ panel }) =>
      void panel.people.push({ person: 'zoe', name: 'Zoe', role: 'panel-member', present: true, asked: true }),
  ],
  [
    'a signature taken away',
    'signatures',
    /The signature of the lead inspector is missing/,
    ({ signatures }) => void signatures.pop(),
  ],
  [
    'a signature by somebody else',
    'signatures',
    /The signature of Ada as lead inspector is not good/,
    ({ signatures }) => Object.assign(signatures[1] ?? {}, { person: 'ada', name: 'Ada' }),
  ],
  [
    'a signature by one person for both',
    'signatures',
    /The signature of Chair as lead inspector is not good/,
    ({ signatures }) => Object.assign(signatures[1] ?? {}, { person: 'chair', name: 'Chair' }),
  ],
  [
    'a signature given twice',
    'signatures',
    /The chair signs more than once/,
    ({ signatures }) => void signatures.push(...signatures.slice(0, 1)),
  ],
  [
    'a signature under another name',
    'signatures',
    /Chairman signs under a name that is not theirs/,
    ({ signatures }) => Object.assign(signatures[0] ?? {}, { name: 'Chairman' }),
  ],
  [
    'a signature no longer asked for',
    'trail',
    /What the record says of the settings of the panel is not what the events say/,
    ({ panel, signatures }) => {
      panel.settings.signatories = ['chair']
      signatures.pop()
    },
  ],
  [
    'the moment of a signature',
    'trail',
    /The signature of Chair: the record and its event \d+ differ in the moment/,
    ({ signatures }) => Object.assign(signatures[0] ?? {}, { at: '2026-11-19T09:00:00.000Z' }),
  ],
  [
    'an event',
    'events',
    /Event 5 was changed: its digest is not that of its content/,
    (record) => void (event(5, record).enteredBy = 'Somebody else'),
  ],
  [
    'an event, with its own digest',
    'events',
    /Event 6 does not follow from the event before it/,
    (record) => {
      const changed = event(5, record)
      changed.enteredBy = 'Somebody else'
      changed.digest = eventDigest(changed)
    },
  ],
  [
    'an event taken out',
    'events',
    /Event 6 does not follow in order, or one before it is missing/,
    (record) => void (record.events = record.events.filter(({ number }) => number !== 5)),
  ],
  [
    'an event taken out and passed off as another inspection’s',
    'trail',
    /What the record says of the proposals is not what the events say/,
    (record) => {
      const { number, digest } = event(5, record)
      record.events = record.events.filter((each) => each.number !== 5)
      record.links.push({ number, digest })
    },
  ],
  [
    'events in another order',
    'events',
    /Event 4 does not follow in order/,
    ({ events }) => void events.splice(1, 0, ...events.splice(2, 1)),
  ],
  [
    'an event of another inspection',
    'events',
    /Event 5 is about another inspection/,
    (record) => void (event(5, record).inspection = 'inspection-2'),
  ],
  [
    'a link to the events of other inspections',
    'events',
    /Event 3 does not follow from the event before it/,
    ({ links }) => Object.assign(links[0] ?? {}, { digest: 'a'.repeat(64) }),
  ],
  [
    'the closing taken out of the events',
    'trail',
    /The closing of the panel has no event/,
    (record) => void (record.events = record.events.filter(({ kind }) => kind !== 'session-closed')),
  ],
  [
    'the opening taken out of the events',
    'trail',
    /The opening of the panel has no event/,
    (record) => void (record.events = record.events.filter(({ kind }) => kind !== 'session-opened')),
  ],
  [
    'an opening that says nothing',
    'trail',
    /Event \d+, session-opened, does not say what such an event says/,
    (record) => Object.assign(record.events.find(({ kind }) => kind === 'session-opened') ?? {}, { facts: {} }),
  ],
  [
    'the provider',
    'trail',
    /What the record says of the name of the provider is not what the events say/,
    ({ inspection }) => void (inspection.provider = 'Essex CRC'),
  ],
  [
    'the judgements’ digest',
    'trail',
    /What the record says of the digest of the judgements is not what the events say/,
    ({ evidence }) => void (evidence.judgementsDigest = 'c'.repeat(64)),
  ],
  [
    'the return that was brought in',
    'trail',
    /What the record says of the returns brought in is not what the events say/,
    ({ evidence }) => Object.assign(evidence.returns[0] ?? {}, { digest: 'c'.repeat(64) }),
  ],
  [
    'the record it supersedes',
    'trail',
    /What the record says of the record that is superseded is not what the events say/,
    (record) => void (record.supersedes = { record: 'record-0', digest: 'd'.repeat(64), reason: 'Better so.' }),
  ],
  [
    'when the panel closed',
    'trail',
    /The panel: the record and its event \d+ differ in when it closed/,
    ({ panel }) => void (panel.closedAt = '2026-11-20T23:00:00.000Z'),
  ],
  [
    'the manifest',
    'manifest',
    /The manifest counts 323 cases, and the record holds 324/,
    ({ manifest }) => void (manifest.cases = 323),
  ],
]

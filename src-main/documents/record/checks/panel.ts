// Who decided and who signed, by the names in the record: quorum, recusal, the acting chair, and every required signature.
import { decidingRoles } from '../../../domain/panel/session.ts'
import { isBlank } from '../../../domain/spelling.ts'
import { roleWords } from '../../../words/panel.ts'
import { faultSays } from '../../../words/verification.ts'
import type { RecordedOutcome, SignedRecord } from '../schema.ts'
import type { Found } from './found.ts'

export function checkPanel({ standards, panel }: SignedRecord): Found {
  // Retracted outcomes too: they were decisions of this panel.
  const outcomes = standards.flatMap(({ number, name, outcomes }) =>
    outcomes.map((outcome) => ({ where: `${number} ${name}`, outcome })),
  )
  return {
    check: 'panel',
    count: outcomes.length,
    faults: outcomes.flatMap(({ where, outcome }) => decidersFaults(where, outcome, panel)),
  }
}

function decidersFaults(
  where: string,
  { outcome, by, byName, deciding, recused, quorumNeeded }: RecordedOutcome,
  { people }: SignedRecord['panel'],
): readonly string[] {
  const named = new Map(people.map((person) => [person.name, person]))
  const strangers = deciding.filter((name) => !decidingRoles.includes(named.get(name)?.role ?? 'observer'))
  const both = deciding.filter((name) => recused.includes(name))
  const distinct = new Set(deciding).size
  const chair =
    deciding.find((name) => named.get(name)?.role === 'chair') ??
    deciding.find((name) => named.get(name)?.role === 'deputy-chair')
  const actor = people.find(({ person }) => person === by)
  const faults = [
    ...strangers.map((name) => faultSays.notOnPanel(where, name)),
    ...both.map((name) => faultSays.recusedDecides(where, name)),
    ...(actor?.name === byName ? [] : [faultSays.notOnPanel(where, byName)]),
  ]
  // Without quorum an item can only be adjourned, and then not by a chair who is not there (decisions row 22).
  if (outcome === 'adjourned') return faults
  return [
    ...faults,
    ...(distinct >= quorumNeeded && chair !== undefined ? [] : [faultSays.quorum(where, distinct, quorumNeeded)]),
    ...(chair === undefined || chair === byName ? [] : [faultSays.notChair(where, byName)]),
  ]
}

export function checkSignatures({ panel, signatures }: SignedRecord): Found {
  const { settings, people } = panel
  const missing = settings.signatories.filter((role) => signatures.every((signature) => signature.role !== role))
  const extra = signatures.filter(
    ({ role }, place) =>
      !settings.signatories.includes(role) || signatures.findIndex((each) => each.role === role) !== place,
  )
  const chairThere = people.some(({ role, present }) => role === 'chair' && present)
  const faults = signatures.flatMap(({ role, person, name, meaning }): readonly string[] => {
    const signer = people.find((each) => each.person === person)
    const holds = signer?.role === role || (role === 'chair' && signer?.role === 'deputy-chair' && !chairThere)
    return [
      ...(signer === undefined || !holds
        ? [
            faultSays.signatureBy(
              roleWords[role].toLowerCase(),
              name,
              'it is not by the person who holds that role on the panel.',
            ),
          ]
        : []),
      ...(signer !== undefined && signer.name !== name ? [faultSays.signatureName(name)] : []),
      ...(isBlank(meaning)
        ? [faultSays.signatureBy(roleWords[role].toLowerCase(), name, 'it does not say what it means.')]
        : []),
    ]
  })
  return {
    check: 'signatures',
    count: signatures.length,
    faults: [
      ...missing.map((role) => faultSays.signatureMissing(roleWords[role].toLowerCase())),
      ...extra.map(({ role }) => faultSays.signatureTwice(roleWords[role].toLowerCase())),
      ...faults,
    ],
  }
}

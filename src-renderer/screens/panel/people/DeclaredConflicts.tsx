// What a person has declared and what came of it, each to be changed or taken back.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { conflictSubject, conflictWords } from '../../../../src-main/words/quorum.ts'
import type { Conflict } from './ConflictForm.tsx'

export type DeclaredConflictsProps = {
  readonly session: SessionView
  readonly person: SessionView['people'][number]
  readonly onChange: (conflict: Conflict) => void
}

export function DeclaredConflicts({ session, person, onChange }: DeclaredConflictsProps) {
  const withdrawing = useChange('conflicts.set')
  const conflicts = session.conflicts.filter((conflict) => conflict.person === person.person)
  if (conflicts.length === 0) return <FailureNotice failure={withdrawing.failure} />
  return (
    <>
      <FailureNotice failure={withdrawing.failure} />
      <ul className="conflict-list">
        {conflicts.map((conflict) => (
          <li key={conflict.standard ?? 'whole'} className={`is-${conflict.state}`}>
            <span>{conflictWords(conflict)}</span>
            <Button
              kind="quiet"
              label={`Change: ${person.name}, ${conflictSubject(conflict.standard)}`}
              onPress={() => onChange(conflict)}
            >
              Change
            </Button>
            <Button
              kind="quiet"
              label={`Take back: ${person.name}, ${conflictSubject(conflict.standard)}`}
              onPress={() => void withdrawing.run({ session: session.id, ...conflict, state: null })}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

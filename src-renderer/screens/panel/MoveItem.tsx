// The chair takes a waiting item earlier or later.
import type { SessionView } from '../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'

export function MoveItem({ session, standard }: { readonly session: SessionView; readonly standard: string }) {
  const order = useChange('agenda.order')
  const by = session.quorum.chair?.person
  const standards = session.agenda.map((line) => line.standard)
  const place = standards.indexOf(standard)
  if (by === undefined || session.state !== 'running') return null
  const move = (to: number): void => {
    const without = standards.filter((each) => each !== standard)
    void order.run({ session: session.id, by, standards: without.toSpliced(to, 0, standard) })
  }
  return (
    <div className="actions move-item">
      <Button
        label={`Take ${standard} earlier`}
        keys="Alt+Shift+Up"
        whyNot={place === 0 ? 'It is the first item.' : null}
        onPress={() => move(place - 1)}
      />
      <Button
        label={`Take ${standard} later`}
        keys="Alt+Shift+Down"
        whyNot={place === standards.length - 1 ? 'It is the last item.' : null}
        onPress={() => move(place + 1)}
      />
      <FailureNotice failure={order.failure} />
    </div>
  )
}

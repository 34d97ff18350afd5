// The hand-over between laptops: packs written, packs brought in, and what has gone either way so far.
import type { PackEventView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { handOverWords } from '../../../src-main/words/packs.ts'
import { useInspection } from '../../app/open-inspection.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { BringPacks } from './BringPacks.tsx'
import { WritePack } from './WritePack.tsx'
import '../import/import.css'
import './hand-over.css'

export function HandOverScreen({ params: { inspection } }: ScreenProps<'hand-over'>) {
  const view = useInspection()
  const handOver = useView('packs.show', { inspection })
  return (
    <div className="page hand-over-page">
      <h1>Hand-over</h1>
      <p className="sentence">
        {handOverWords.what} {handOverWords.stays}
      </p>
      <ShowView viewing={handOver}>
        {(shown) => (
          <div className="hand-over-columns">
            <WritePack inspection={inspection} view={shown} />
            <section aria-labelledby="bring-in" className="hand-over-part">
              <h2 id="bring-in">Bring packs in</h2>
              <BringPacks inspection={view.summary.id} whyNot={shown.whyNotMerge} />
            </section>
            <section aria-label="So far" className="hand-over-part so-far">
              <SoFar packs={shown.packs} />
            </section>
          </div>
        )}
      </ShowView>
    </div>
  )
}

function SoFar({ packs }: { readonly packs: readonly PackEventView[] }) {
  if (packs.length === 0) return <p className="quiet-text">{handOverWords.noPacks}</p>
  return <Table caption="Packs so far" columns={columns} rows={packs} rowKey={({ number }) => String(number)} />
}

const columns: readonly TableColumn<PackEventView>[] = [
  { id: 'at', title: 'When', cell: ({ at }) => dayAndTimeWords(at), width: '11rem' },
  { id: 'says', title: 'What', names: true, cell: ({ says }) => <span className="says">{says}</span> },
  { id: 'by', title: 'By', cell: ({ by }) => <bdi>{by}</bdi>, width: '10rem' },
  {
    id: 'digest',
    title: 'SHA-256',
    cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}…</code>,
    width: '8rem',
  },
]

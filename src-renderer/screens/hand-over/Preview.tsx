// What a pack is, and what it would change here.
import type { ReactNode } from 'react'
import type { DisagreementView, PackPreview } from '../../../src-main/api/contract/views.ts'
import { givenInFullWords, valueWords } from '../../../src-main/words/case-form.ts'
import { arisingWords, changeLines, handOverWords, packWords } from '../../../src-main/words/packs.ts'
import { Notice } from '../../components/Notice.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'

/** `children`: what can be done with it. */
export function Preview({ view, children }: { readonly view: PackPreview; readonly children: ReactNode }) {
  const { pack, begins, nothingNew, disagreements, taken, notTaken } = view
  const heading = useFocusOnMount<HTMLHeadingElement>()
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{pack.provider}</bdi>
      </h3>
      <p>{packWords(pack)}</p>
      {begins ? <Notice kind="note">{handOverWords.beginsHere(pack.provider)}</Notice> : null}
      {nothingNew ? <Notice kind="note">{handOverWords.nothingNew}</Notice> : null}
      <div className="actions">{children}</div>
      <dl className="pack-facts">
        {changeLines(view).map(([what, count]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        {taken.length === 0 ? null : (
          <div>
            <dt>Taken besides</dt>
            <dd>{taken.join('; ')}</dd>
          </div>
        )}
      </dl>
      {notTaken.map((says) => (
        <Notice key={says} kind="note">
          {says}
        </Notice>
      ))}
      {nothingNew ? null : <p className="arising">{arisingWords(disagreements.length)}.</p>}
      {disagreements.length === 0 ? null : (
        <Table
          caption="Disagreements that would arise"
          captionHidden
          columns={columns}
          rows={disagreements}
          rowKey={({ sample, reference, field }) => `${sample} ${reference} ${field}`}
        />
      )}
    </>
  )
}

const columns: readonly TableColumn<DisagreementView>[] = [
  { id: 'case', title: 'Case', names: true, cell: ({ reference }) => <bdi>{reference}</bdi>, width: '8rem' },
  { id: 'about', title: 'About', cell: ({ about }) => about },
  {
    id: 'values',
    title: 'Values',
    cell: ({ field, values }) => (
      <ul className="values">
        {values.map((entry) => (
          <li key={entry.id}>
            <strong>
              <bdi>{valueWords(field, entry.value)}</bdi>
            </strong>{' '}
            {givenInFullWords(entry)}
          </li>
        ))}
      </ul>
    ),
  },
]

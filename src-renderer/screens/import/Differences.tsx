// What a return says otherwise than the file, cell by cell, each taken or left.
import { useState } from 'react'
import type { CaseDifferencesView, DifferenceView, MetView } from '../../../src-main/api/contract/views.ts'
import { dayWords } from '../../../src-main/words/moments.ts'
import { differencesWords, valueWords } from '../../../src-main/words/returns-again.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { GivenFile } from '../../client/given-file.ts'
import { useAsk } from '../../client/use-ask.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { HeadingMatches } from './Matching.tsx'
import type { Choice } from './use-choice.ts'

export type GivenReturn = {
  readonly inspection: string
  readonly files: readonly GivenFile[]
  readonly matches: HeadingMatches
}

export function Differences({
  met,
  given,
  choice,
}: {
  readonly met: MetView
  readonly given: GivenReturn
  readonly choice: Choice
}) {
  const [page, setPage] = useState({ from: met.from, shown: met.shown })
  const paging = useAsk('returns.preview')
  const turn = async (from: number): Promise<void> => {
    const read = await paging.ask({ ...given, files: [...given.files], from })
    if (read?.met !== undefined) setPage({ from: read.met.from, shown: read.met.shown })
  }
  const cases = met.changed
  const to = page.from + page.shown.length
  return (
    <section className="differences" aria-labelledby="differences">
      <h3 id="differences">{differencesWords.title}</h3>
      <p>{differencesWords.summary({ cases, cells: met.cells, filling: met.filling })}</p>
      <Choices
        label={differencesWords.take}
        value={choice.take}
        onChange={choice.takeAll}
        choices={[
          { value: 'all', label: 'All of them, but for those you untick' },
          { value: 'none', label: 'None of them, but for those you tick' },
        ]}
      />
      <TextField
        label={differencesWords.reasonLabel}
        hint={differencesWords.reasonHint}
        value={choice.reason}
        onChange={choice.setReason}
        width="full"
        required={choice.changed > 0}
      />
      <Table
        caption={differencesWords.page(page.from + 1, to, cases)}
        columns={columns}
        rows={page.shown.flatMap((each) =>
          each.cells.map((cell, place) => ({ each, cell, isFirst: place === 0, choice })),
        )}
        rowKey={({ each, cell }) => `${each.sample} ${each.reference} ${cell.field}`}
      />
      {cases <= page.shown.length ? null : (
        <div className="actions">
          <Button
            label="Cases before"
            keys="Alt+B"
            busy={paging.busy}
            whyNot={page.from === 0 ? 'These are the first.' : null}
            onPress={() => void turn(Math.max(0, page.from - pageOf))}
          />
          <Button
            label="Next cases"
            keys="Alt+N"
            busy={paging.busy}
            whyNot={to >= cases ? 'These are the last.' : null}
            onPress={() => void turn(to)}
          />
        </div>
      )}
      <FailureNotice failure={paging.failure} />
    </section>
  )
}

/** As many as the door shows at a time. */
const pageOf = 100

type Row = {
  readonly each: CaseDifferencesView
  readonly cell: DifferenceView
  readonly isFirst: boolean
  readonly choice: Choice
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'case', title: 'Case', names: true, width: '9rem', cell: (row) => <CaseCell {...row} /> },
  {
    id: 'column',
    title: 'Question or attribute',
    cell: ({ cell: { column, about } }) => (
      <>
        <strong>
          <bdi>{column}</bdi>
        </strong>
        {about === column ? null : <span className="about"> {about.replace(`${column}: `, '')}</span>}
      </>
    ),
  },
  {
    id: 'now',
    title: 'In the file now',
    width: '17rem',
    cell: ({ cell: { field, now } }) =>
      now.length === 0
        ? 'blank'
        : now.map(({ value, by, at, file }) => (
            <div key={`${by} ${at} ${value}`}>
              <bdi>{valueWords(field, value)}</bdi>{' '}
              <span className="quiet-text">
                {by === '' ? '' : `${by}, `}
                {dayWords(at)}
                {file === '' ? '' : `, ${file}`}
              </span>
            </div>
          )),
  },
  {
    id: 'says',
    title: 'The return says',
    width: '9rem',
    cell: ({ cell: { field, says } }) => <bdi>{valueWords(field, says)}</bdi>,
  },
  {
    id: 'take',
    title: 'Take',
    width: '4rem',
    cell: ({ each, cell, choice }) => (
      <input
        type="checkbox"
        aria-label={`Take ${cell.column} of ${each.reference}`}
        checked={choice.isTaken(each, cell.field)}
        onChange={(event) => choice.choose(each, cell.field, event.target.checked)}
      />
    ),
  },
]

/** The case once, with everything of it in one tick where it has more than one difference. */
function CaseCell({ each, isFirst, choice }: Row) {
  if (!isFirst) return <span className="hidden">{each.reference}</span>
  if (each.cells.length === 1) return <bdi>{each.reference}</bdi>
  return (
    <label className="whole-case">
      <input
        type="checkbox"
        aria-label={`Take everything of ${each.reference}`}
        checked={each.cells.every(({ field }) => choice.isTaken(each, field))}
        onChange={(event) => choice.chooseCase(each, event.target.checked)}
      />
      <bdi>{each.reference}</bdi>
    </label>
  )
}

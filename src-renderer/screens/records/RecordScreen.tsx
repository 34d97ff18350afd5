// One signed record: its page and minutes, whether it still agrees with itself, who signed it, copies of it, and how it is corrected.
import { useState } from 'react'
import type { RecordSummary, RecordView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { recordWords, supersededByWords, supersedesWords } from '../../../src-main/words/records.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { BesidePaper } from '../../components/BesidePaper.tsx'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Paper } from '../../components/Paper.tsx'
import { Checked } from './Checked.tsx'
import { Copies } from './Copies.tsx'
import { OverallLine } from './OverallLine.tsx'
import { Signed } from './Signed.tsx'
import { Supersede } from './Supersede.tsx'
import './record.css'

export function RecordScreen({ params }: ScreenProps<'record'>) {
  const record = useView('records.show', { record: params.record })
  const others = useView('records.list', {})
  return (
    <ShowView viewing={record}>
      {(view) => <Shown key={params.record} view={view} others={others.view ?? []} />}
    </ShowView>
  )
}

function Shown({ view, others }: { readonly view: RecordView; readonly others: readonly RecordSummary[] }) {
  const { summary } = view
  const signedAt = (id: string | null): string | null => others.find((other) => other.id === id)?.signedAt ?? null
  return (
    <BesidePaper
      title={summary.provider}
      under={
        <p className="record-line">
          <OverallLine overall={summary.overall} />
          <span>Signed {dayAndTimeWords(summary.signedAt)}</span>
          <a href={hrefOf('history', { inspection: summary.inspection })}>History</a>
        </p>
      }
      notice={<Standing summary={summary} signedAt={signedAt} />}
      paper={<PageOrMinutes view={view} />}
    >
      <Checked checks={view.verified} digest={summary.digest} />
      <Copies record={summary.id} />
      <BesideList title="Signatures">
        <Signed signatures={view.signatures} />
      </BesideList>
      {summary.supersededBy === null ? <Supersede summary={summary} /> : null}
    </BesidePaper>
  )
}

type StandingProps = { readonly summary: RecordSummary; readonly signedAt: (id: string | null) => string | null }

/** What a reader has to know before the ratings: that a later record stands in the place of this one, or this in the place of another. */
function Standing({ summary, signedAt }: StandingProps) {
  const { supersedes, supersededBy, reason } = summary
  if (supersedes === null && supersededBy === null) return null
  return (
    <Notice
      kind={supersededBy === null ? 'note' : 'refused'}
      title={supersededBy === null ? undefined : recordWords.superseded}
    >
      {supersededBy === null ? null : (
        <p>
          What stands now is{' '}
          <a href={hrefOf('record', { record: supersededBy })}>{supersededByWords(signedAt(supersededBy))}</a>.
        </p>
      )}
      {supersedes === null ? null : (
        <p>
          {supersedesWords(signedAt(supersedes), reason)}{' '}
          <a href={hrefOf('record', { record: supersedes })}>Look at the earlier one</a>
        </p>
      )}
    </Notice>
  )
}

function PageOrMinutes({ view }: { readonly view: RecordView }) {
  const [shown, setShown] = useState<'page' | 'minutes'>('page')
  const parts = (
    <div className="record-parts">
      <h2 className="hidden">{shown === 'page' ? 'Ratings page' : 'Minutes'}</h2>
      <Button label="Ratings page" keys="Alt+R" pressed={shown === 'page'} onPress={() => setShown('page')} />
      <Button label="Minutes" keys="Alt+M" pressed={shown === 'minutes'} onPress={() => setShown('minutes')} />
    </div>
  )
  const of = shown === 'page' ? 'Signed ratings page' : 'Signed minutes'
  return (
    <Paper
      key={shown}
      title={shown === 'page' ? 'Ratings page' : 'Minutes'}
      heading={parts}
      frameTitle={`${of} of ${view.summary.provider}`}
      html={shown === 'page' ? view.page : view.minutesPage}
      print="Print"
      fullSize="Full size"
    />
  )
}

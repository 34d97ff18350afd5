// The paper fallback: a sheet is found by its code and entered; beside it what came in, what waits, and sheets to print.
import { useState } from 'react'
import type { PaperLineView, PaperView } from '../../../src-main/api/contract/views.ts'
import { becameWords, paperWords } from '../../../src-main/words/paper-screen.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'
import { CameIn } from './CameIn.tsx'
import { EnterSheet } from './EnterSheet.tsx'
import { FindSheet } from './FindSheet.tsx'
import { PrintSheets } from './PrintSheets.tsx'
import { SettleSheet } from './SettleSheet.tsx'
import { SettledSheet } from './SettledSheet.tsx'
import './paper.css'

export function PaperScreen({ params, at }: ScreenProps<'paper'>) {
  const { summary } = useInspection()
  const viewing = useView('paper.show', summary.session === null ? null : { session: summary.session.id })
  if (summary.session === null)
    return (
      <div className="page">
        <div className="page-head">
          <h1>{paperWords.title}</h1>
        </div>
        <EmptyState title={paperWords.none} actions={<ToPanel inspection={params.inspection} />}>
          <p>{paperWords.noneBecause}</p>
        </EmptyState>
      </div>
    )
  const { id } = summary.session
  return (
    <ShowView viewing={viewing}>
      {(view) => <Shown session={id} view={view} inspection={params.inspection} standard={at.standard ?? null} />}
    </ShowView>
  )
}

/** The sheet in hand, and what is done with it. */
type InHand = { readonly code: string; readonly doing: 'enter' | 'settle' | 'settled' }

function Shown({
  session,
  view,
  inspection,
  standard,
}: {
  readonly session: string
  readonly view: PaperView
  readonly inspection: string
  readonly standard: string | null
}) {
  const [inHand, setInHand] = useState<InHand | null>(null)
  const [became, setBecame] = useState<PaperLineView | null>(null)
  const line = view.lines.find(({ code }) => code === inHand?.code)
  const take = (next: InHand | null): void => {
    setBecame(null)
    setInHand(next)
  }
  const done = (after: PaperLineView): void => {
    setInHand(after.state === 'differs' ? { code: after.code, doing: 'settle' } : null)
    setBecame(after)
    announce(becameWords(after.state, after.member?.name ?? null))
  }
  const back = (): void => take(null)
  return (
    <div className="page paper-screen">
      <div className="page-head">
        <h1>{paperWords.title}</h1>
        <ToPanel inspection={inspection} />
      </div>
      <p className="quiet-text paper-what">{paperWords.what}</p>
      <div className={inHand === null ? 'paper-columns' : 'paper-columns in-hand'}>
        <div className="paper-hand">
          {inHand?.doing === 'settle' || inHand?.doing === 'settled' ? null : (
            <FindSheet
              key={inHand === null ? 'none' : 'some'}
              code={inHand?.code ?? ''}
              onFind={(code) => take({ code, doing: 'enter' })}
            />
          )}
          {became === null ? null : (
            <Notice kind="done" title={`${became.standard} ${became.standardName}, ${became.code}`}>
              {becameWords(became.state, became.member?.name ?? null)}
            </Notice>
          )}
          {inHand?.doing === 'enter' ? (
            <EnterSheet
              key={inHand.code}
              session={session}
              code={inHand.code}
              standard={standard}
              onDone={done}
              onBack={back}
            />
          ) : null}
          {inHand?.doing === 'settle' && line !== undefined ? (
            <SettleSheet session={session} line={line} readers={view.readers} onDone={done} onBack={back} />
          ) : null}
          {inHand?.doing === 'settled' && line !== undefined ? (
            <SettledSheet session={session} line={line} onDone={done} onBack={back} />
          ) : null}
          {inHand === null ? <CameIn lines={view.lines} onTake={(code, doing) => take({ code, doing })} /> : null}
        </div>
        {inHand === null ? <PrintSheets session={session} view={view} /> : null}
      </div>
    </div>
  )
}

function ToPanel({ inspection }: { readonly inspection: string }) {
  return <LinkButton label="Go to the panel" keys="Alt+G" href={hrefOf('panel', { inspection })} />
}

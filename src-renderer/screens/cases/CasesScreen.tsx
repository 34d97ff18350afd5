// The cases of an inspection, one grid a sample: entered by keyboard, with the figures moving as one types.
import { useEffect, useState } from 'react'
import type { CaseGridView, InspectionView } from '../../../src-main/api/contract/views.ts'
import { unansweredWords, unexpectedWords } from '../../../src-main/words/failures.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { routeOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { call } from '../../client/call.ts'
import { readAgain, recordSaved } from '../../client/saved.ts'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { caseBook, type Book } from './book.ts'
import { Cases } from './Cases.tsx'
import type { Send } from './queue.ts'
import './cases.css'

export function CasesScreen({ params: { inspection }, at }: ScreenProps<'cases'>) {
  const opened = useInspection()
  const asked = at.sample ?? sampleOf(opened, at.question)
  const grid = useView('cases.grid', asked === null ? null : { inspection, sample: asked })
  // The other screens read again what was entered here.
  useEffect(() => readAgain, [])
  return (
    <div className="page cases">
      <ShowView viewing={grid}>
        {(view) => <Sample key={view.sample.id} inspection={inspection} view={view} at={at} />}
      </ShowView>
    </div>
  )
}

/** The sample a key question is asked of, or the inspection's first. */
function sampleOf({ domains, samples }: InspectionView, question: string | undefined): string | null {
  const figures = domains.flatMap(({ standards }) => standards.flatMap((standard) => standard.figures))
  return figures.find(({ number }) => number === question)?.sample ?? samples[0]?.id ?? null
}

export type SampleProps = {
  readonly inspection: string
  readonly view: CaseGridView
  readonly at: ScreenProps<'cases'>['at']
}

function Sample({ inspection, view, at }: SampleProps) {
  const book = useCaseBook(inspection, view)
  return <Cases book={book} inspection={inspection} view={view} at={at} />
}

/** The book lives as long as the sample is on the screen; what is read again meanwhile is written into it. */
function useCaseBook(inspection: string, view: CaseGridView): Book {
  const [book] = useState(() => caseBook(view, sender(inspection, view.sample.id)))
  const [first] = useState(view)
  useEffect(() => {
    if (view !== first) book.load(view)
  }, [book, view, first])
  return book
}

/** What is on its way when the screen is left is saved all the same, and then the next screen reads again. */
function sender(inspection: string, sample: string): Send {
  return async (changes, reason) => {
    const asked = changes.map(({ reference, field, value, was }) => ({ reference, field, value, was }))
    const answer = await call('cases.change', { inspection, sample, reason, changes: asked })
    if (answer.ok) {
      if (answer.savedAt !== null) recordSaved(answer.savedAt, routeOf(window.location.hash)?.screen !== 'cases')
      // A value may have been refused because another window wrote there: what stands now is read again.
      if (answer.view.refused.length > 0) readAgain()
      return { ok: true, view: answer.view }
    }
    const { failure } = answer
    readAgain()
    if (failure.kind === 'refused') return { ok: false, says: failure.says, common: false }
    const says = failure.kind === 'unexpected' ? unexpectedWords(failure.says, null) : unansweredWords(null)
    return { ok: false, says, common: true }
  }
}

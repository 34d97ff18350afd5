// The heads of the case grid: a key question with its running figure and band, a standard with its provisional rating.
import { useSyncExternalStore } from 'react'
import type { IHeaderGroupParams, IHeaderParams } from 'ag-grid-community'
import { headFigureWords } from '../../../src-main/words/case-grid.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { Shape } from '../../marks/Shape.tsx'
import type { Book, BookState } from './book.ts'

export function QuestionHead({ column, displayName, context }: IHeaderParams<unknown, Book>) {
  const { figures } = useBook(context)
  const { bands } = useInspection()
  const number = column.getColId().slice('answer/'.length)
  const figure = figures.find(({ question }) => question === number)
  const band = bands.find(({ name }) => name === figure?.band)
  return (
    <span className="question-head">
      <b>{displayName}</b>
      {figure === undefined ? null : <span className="running">{headFigureWords(figure)}</span>}
      {band === undefined ? null : (
        <span className={`head-band tone-${band.tone}`}>
          <Shape tone={band.tone} /> {band.name}
        </span>
      )}
    </span>
  )
}

export function StandardHead({ columnGroup, displayName, context }: IHeaderGroupParams<unknown, Book>) {
  const { standards } = useBook(context)
  const standard = standards.find(({ number }) => number === columnGroup.getGroupId())
  return (
    <span className="standard-head">
      <b>{displayName}</b>
      <RatingMark rating={standard?.provisional ?? null} none="Not available" size="quiet" />
    </span>
  )
}

export function useBook(book: Book): BookState {
  return useSyncExternalStore(book.subscribe, book.state)
}

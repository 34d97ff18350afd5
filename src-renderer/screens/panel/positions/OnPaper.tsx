// Positions that were taken on paper and count: beside those given here, and marked.
import type { PositionsView } from '../../../../src-main/api/contract/views.ts'
import { onPaperTitle } from '../../../../src-main/words/paper-screen.ts'
import { positionWords } from '../../../../src-main/words/positions.ts'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import './positions.css'

export function OnPaper({ view }: { readonly view: PositionsView }) {
  if (view.onPaper.length === 0) return null
  return (
    <section className="revealed" aria-label={onPaperTitle}>
      <table>
        <caption className="hidden">{onPaperTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{onPaperTitle}</th>
            <th scope="col">{positionWords.first}</th>
            <th scope="col">{positionWords.final}</th>
          </tr>
        </thead>
        <tbody>
          {view.onPaper.map(({ person, name, first, final, words, says }) => (
            <tr key={person} title={says}>
              <th scope="row">{name}</th>
              <td>
                <Ticked view={view} ticked={first} />
              </td>
              <td>
                <Ticked view={view} ticked={final} /> <span className="own-words">{words}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Ticked({ view, ticked }: { readonly view: PositionsView; readonly ticked: string | null }) {
  if (ticked === '') return <>–</>
  const rating = view.ratings.find(({ name }) => name === ticked) ?? null
  return <RatingMark rating={rating} none={positionWords.notRated} />
}

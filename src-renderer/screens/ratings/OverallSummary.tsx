// The total by rule and after the panel, in words and on its bands.
import type { InspectionView, OverallView } from '../../../src-main/api/contract/views.ts'
import { noOverallWords } from '../../../src-main/words/not-rated.ts'
import { noTotalWords } from '../../../src-main/words/progress.ts'
import { sentenceStart } from '../../../src-main/words/text.ts'
import { OverallScale } from '../../marks/OverallScale.tsx'
import { RatingMark } from '../../marks/RatingMark.tsx'

export function OverallSummary({ view }: { readonly view: InspectionView }) {
  const { byRule, afterPanel, totalHidden, overallBands, summary } = view
  return (
    <section className="overall" aria-labelledby="overall-heading">
      <h2 id="overall-heading" className="hidden">
        Overall
      </h2>
      <div className="overall-figures">
        <Total title="Overall by rule" total={byRule} />
        {afterPanel === null ? (
          <div className="total">
            <p className="total-title">Overall after the panel</p>
            <p className="total-none">{noTotalWords({ session: summary.session !== null, hidden: totalHidden })}</p>
          </div>
        ) : (
          <Total title="Overall after the panel" total={afterPanel} />
        )}
      </div>
      <OverallScale bands={overallBands} outOf={byRule.outOf} byRule={byRule} afterPanel={afterPanel} />
    </section>
  )
}

function Total({ title, total }: { readonly title: string; readonly total: OverallView }) {
  return (
    <div className="total">
      <p className="total-title">{title}</p>
      {total.kind === 'rated' ? (
        <p className="total-figure">
          <span className="points">
            <b>{total.score}</b> of {total.outOf}
          </span>
          <RatingMark rating={total.rating} size="large" />
        </p>
      ) : (
        <>
          <p className="total-figure">
            <RatingMark rating={null} size="large" />
          </p>
          <p className="total-none">{sentenceStart(noOverallWords(total.because))}.</p>
        </>
      )}
    </div>
  )
}

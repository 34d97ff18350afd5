// The lead inspector's proposal: its rating, the evidence it rests on, strengths, and areas for improvement.
import type { StandardView } from '../../../../src-main/api/contract/views.ts'
import { noProposalWords } from '../../../../src-main/words/item-evidence.ts'

export function ProposalEvidence({ standard }: { readonly standard: StandardView }) {
  const { proposal } = standard
  if (proposal === null) return <p className="no-proposal">{noProposalWords}</p>
  const { evidence, strengths, areasForImprovement } = proposal
  return (
    <div className="proposal">
      <section>
        <h2>Evidence</h2>
        <p className="own-words">{evidence === '' ? '–' : evidence}</p>
      </section>
      <div>
        <Points title="Strengths" points={strengths} />
        <Points title="Areas for improvement" points={areasForImprovement} />
      </div>
    </div>
  )
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {points.length === 0 ? <p className="quiet-text">None named.</p> : null}
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}

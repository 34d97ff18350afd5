// A proposal as it stands, where it no longer changes.
import type { StandardView } from '../../../src-main/api/contract/views.ts'
import { moderationWords } from '../../../src-main/words/proposals.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { Indicative } from './ModerationForm.tsx'

export function ProposalShown({ standard }: { readonly standard: StandardView }) {
  const { ratedBy, proposal, moderation } = standard
  if (ratedBy !== 'lead-inspector') {
    return (
      <div className="form">
        <Indicative standard={standard} />
        {moderation === null ? <p>No moderation is proposed.</p> : <p>{moderationWords(moderation.to.printed)}</p>}
        {moderation === null ? null : <Words text={moderation.evidence} />}
      </div>
    )
  }
  if (proposal === null) return <p>No rating is proposed.</p>
  return (
    <div className="form">
      <RatingMark rating={proposal.rating} size="large" />
      <Words text={proposal.evidence} />
      <Lines title="Strengths" lines={proposal.strengths} />
      <Lines title="Areas for improvement" lines={proposal.areasForImprovement} />
    </div>
  )
}

function Words({ text }: { readonly text: string }) {
  return text === '' ? null : <p className="words">{text}</p>
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className="lines-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

// The lead inspector's moderation: where to, and the qualitative evidence it rests on.
import type { ModerationView } from '../../../../src-main/api/contract/views.ts'
import { RatingMark } from '../../../marks/RatingMark.tsx'

export function ModerationEvidence({ moderation }: { readonly moderation: ModerationView }) {
  return (
    <section className="moderation">
      <h2>
        The lead inspector proposes to moderate {moderation.direction} to <RatingMark rating={moderation.to} />
      </h2>
      <p className="own-words">{moderation.evidence}</p>
    </section>
  )
}

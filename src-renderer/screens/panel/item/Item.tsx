// One item on one screen: what it rests on above, and under it what the panel does with it.
import { useRef } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { useView } from '../../../client/use-view.ts'
import { Revealed } from '../positions/Revealed.tsx'
import { SealedRound } from '../positions/SealedRound.tsx'
import { useHeadingWhenLost } from '../heading-when-lost.ts'
import { useOverflow } from '../use-overflow.ts'
import { CallItem } from './CallItem.tsx'
import { Decided } from './Decided.tsx'
import { ItemHeader } from './ItemHeader.tsx'
import type { JustRecorded } from './just-recorded.ts'
import { KeyQuestions } from './KeyQuestions.tsx'
import { ModerationEvidence } from './ModerationEvidence.tsx'
import { OutcomeStrip } from './OutcomeStrip.tsx'
import { ProposalEvidence } from './ProposalEvidence.tsx'
import { ZoneFacts } from './ZoneFacts.tsx'
import './item.css'
import './strip.css'

export type ItemProps = {
  readonly item: ItemView
  readonly recorded: JustRecorded | null
  readonly onRecorded: (after: ItemView) => void
}

export function Item({ item, recorded, onRecorded }: ItemProps) {
  const { standard } = item
  const { moderation } = standard
  const evidence = useRef<HTMLElement>(null)
  const overflows = useOverflow(evidence)
  useHeadingWhenLost()
  return (
    <article className="item" aria-label={`${standard.number} ${standard.name}`}>
      <ItemHeader item={item} />
      <section
        ref={evidence}
        className="item-evidence"
        aria-label="Evidence"
        // What scrolls must be reachable by the keyboard; what does not needs no stop.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={overflows ? 0 : undefined}
      >
        {hasFigures(standard) ? <KeyQuestions standard={standard} bands={item.bands} /> : null}
        {standard.ratedBy === 'lead-inspector' ? <ProposalEvidence standard={standard} /> : null}
        {moderation !== null && item.recorded.length === 0 ? <ModerationEvidence moderation={moderation} /> : null}
        <ZoneFacts item={item} />
        {moderation !== null && item.recorded.length > 0 ? <ModerationEvidence moderation={moderation} /> : null}
      </section>
      <Act item={item} recorded={recorded} onRecorded={onRecorded} />
    </article>
  )
}

/** While positions are sealed there is nothing to decide; once revealed they stay above the outcome. */
function OpenItem({ item, onRecorded }: Pick<ItemProps, 'item' | 'onRecorded'>) {
  const positions = useView('positions.show', { session: item.session.id, standard: item.standard.number }).view
  if (positions?.state === 'asked') return <SealedRound item={item} view={positions} />
  return (
    <>
      {positions?.state === 'revealed' ? <Revealed item={item} view={positions} /> : null}
      {/* A rejected moderation leaves the item open with other choices: the strip begins anew. */}
      <OutcomeStrip key={item.recorded.length} item={item} onRecorded={onRecorded} />
    </>
  )
}

/** A rating that is known as published has no figures to draw. */
function hasFigures({ figures, provisional }: ItemView['standard']): boolean {
  return figures.length > 0 && provisional.kind !== 'as-published'
}

/** What is done next with the item, which depends on its state alone. */
function Act({ item, recorded, onRecorded }: ItemProps) {
  const { state, session, whyNotCall } = item
  if (state === 'decided' || state === 'adjourned' || session.state !== 'running') return <Decided item={item} />
  const withoutQuorum = state === 'waiting' && whyNotCall?.code === 'no-quorum'
  if (state === 'waiting' && !withoutQuorum) return <CallItem item={item} recorded={recorded} />
  return <OpenItem item={item} onRecorded={onRecorded} />
}

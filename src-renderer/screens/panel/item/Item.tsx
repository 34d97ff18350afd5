// One item on one screen: what it rests on above, and under it what the panel does with it.
import { useRef, type ReactNode } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { paperWords } from '../../../../src-main/words/paper-screen.ts'
import { hrefOf } from '../../../app/router.ts'
import { useView } from '../../../client/use-view.ts'
import { Notice } from '../../../components/Notice.tsx'
import type { AtHand } from '../positions/at-hand.ts'
import { OnPaper } from '../positions/OnPaper.tsx'
import { Revealed } from '../positions/Revealed.tsx'
import { SealedRound } from '../positions/SealedRound.tsx'
import { useHeadingWhenLost } from '../heading-when-lost.ts'
import { useOverflow } from '../use-overflow.ts'
import { CallItem } from './CallItem.tsx'
import { Decided } from './Decided.tsx'
import { ItemHeader } from './ItemHeader.tsx'
import type { JustRecorded } from './just-recorded.ts'
import { whatIfWords } from '../../../../src-main/words/what-if.ts'
import { LookButtons } from '../beside/LookButtons.tsx'
import type { Looking } from '../beside/looking.ts'
import { KeyQuestions } from './KeyQuestions.tsx'
import { ModerationEvidence } from './ModerationEvidence.tsx'
import { OutcomeStrip } from './OutcomeStrip.tsx'
import { ProposalEvidence } from './ProposalEvidence.tsx'
import { useDraft } from './use-draft.ts'
import { WhatIfStrip } from './WhatIfStrip.tsx'
import { ZoneFacts } from './ZoneFacts.tsx'
import './item.css'
import './strip.css'

export type ItemProps = {
  readonly item: ItemView
  readonly recorded: JustRecorded | null
  readonly onRecorded: (after: ItemView) => void
  readonly looking: Looking
  readonly atHand: AtHand
}

export function Item({ item: real, recorded, onRecorded, looking, atHand }: ItemProps) {
  const supposed = looking.whatIf?.view ?? null
  // While something is supposed the item is shown as it would be, inside a border that says so.
  const item = supposed === null ? real : { ...real, standard: supposed.standard }
  const { standard } = item
  const { moderation } = standard
  const evidence = useRef<HTMLElement>(null)
  const overflows = useOverflow(evidence)
  useHeadingWhenLost()
  return (
    <article
      className={looking.whatIf === null ? 'item' : 'item what-if-border'}
      aria-label={`${standard.number} ${standard.name}`}
    >
      {looking.whatIf === null ? null : <p className="what-if-title">{whatIfWords.border}</p>}
      <ItemHeader item={item} />
      <section
        ref={evidence}
        className="item-evidence"
        aria-label="Evidence"
        // What scrolls must be reachable by the keyboard; what does not needs no stop.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={overflows ? 0 : undefined}
      >
        {hasFigures(standard) ? <KeyQuestions standard={standard} bands={item.bands} real={real.standard} /> : null}
        {standard.ratedBy === 'lead-inspector' ? <ProposalEvidence standard={standard} /> : null}
        {moderation !== null && item.recorded.length === 0 ? <ModerationEvidence moderation={moderation} /> : null}
        <ZoneFacts item={item} />
        {moderation !== null && item.recorded.length > 0 ? <ModerationEvidence moderation={moderation} /> : null}
      </section>
      <LookButtons standard={real.standard} looking={looking} />
      <PaperWaits item={real} />
      {/* A rejected moderation leaves the item open with other choices: the strip begins anew. */}
      <Act
        key={real.recorded.length}
        item={real}
        recorded={recorded}
        onRecorded={onRecorded}
        looking={looking}
        atHand={atHand}
      />
    </article>
  )
}

/** A rating that is known as published has no figures to draw. */
function hasFigures({ figures, provisional }: ItemView['standard']): boolean {
  return figures.length > 0 && provisional.kind !== 'as-published'
}

/** That paper of the item waits, before it is decided here without; what one person entered of it is shown to nobody. */
function PaperWaits({ item: { session, standard } }: { readonly item: ItemView }) {
  const waits = session.agenda.find((line) => line.standard === standard.number)?.paperWaits ?? ''
  if (waits === '') return null
  return (
    <Notice kind="note">
      {waits} <a href={hrefOf('paper', { inspection: session.inspection.id })}>{paperWords.goTo}</a>
    </Notice>
  )
}

/** What is done next with the item, which depends on its state alone; what is typed is kept while something is supposed. */
function Act({ item, recorded, onRecorded, looking, atHand }: ItemProps) {
  const { state, session, whyNotCall } = item
  const { whatIf, precedents, close } = looking
  const supposed = whatIf?.view ?? null
  const withoutQuorum = state === 'waiting' && whyNotCall?.code === 'no-quorum'
  const drafting = useDraft(item)
  if (whatIf !== null && supposed !== null)
    return <WhatIfStrip item={item} view={supposed} supposing={whatIf.supposing} onRestore={close} />
  if (state === 'decided' || state === 'adjourned' || session.state !== 'running') return <Decided item={item} />
  if (state === 'waiting' && !withoutQuorum) return <CallItem item={item} recorded={recorded} />
  return (
    <OpenItem item={item} atHand={atHand}>
      <OutcomeStrip item={item} drafting={drafting} departures={precedents?.departures ?? []} onRecorded={onRecorded} />
    </OpenItem>
  )
}

/** While positions are sealed there is nothing to decide; once revealed they stay above the outcome. */
function OpenItem({
  item,
  atHand,
  children,
}: {
  readonly item: ItemView
  readonly atHand: AtHand
  readonly children: ReactNode
}) {
  const positions = useView('positions.show', { session: item.session.id, standard: item.standard.number }).view
  if (positions?.state === 'asked') return <SealedRound item={item} view={positions} atHand={atHand} />
  // While somebody gives a final position the keys are the form's; what was typed of the outcome is kept with the item.
  const giving = positions?.state === 'revealed' && atHand.hands?.ready === true
  return (
    <>
      {positions?.state === 'revealed' ? <Revealed item={item} view={positions} atHand={atHand} /> : null}
      {positions === null ? null : <OnPaper view={positions} />}
      {giving ? null : children}
    </>
  )
}

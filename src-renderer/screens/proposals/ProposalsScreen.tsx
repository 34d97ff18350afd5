// The lead inspector's part: a rating for each standard of domain one with its evidence, and the moderation of unpaid work.
import type { StandardView } from '../../../src-main/api/contract/views.ts'
import { proposalsFrozenWords } from '../../../src-main/words/proposals.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { go, hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useKey } from '../../components/key-registry.ts'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAskBeforeLeaving } from '../../components/use-draft.ts'
import { ModerationForm } from './ModerationForm.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import { ProposalList } from './ProposalList.tsx'
import { ProposalShown } from './ProposalShown.tsx'
import './proposals.css'

export function ProposalsScreen({ params: { inspection }, at }: ScreenProps<'proposals'>) {
  const view = useInspection()
  const standards = view.domains
    .flatMap(({ standards }) => standards)
    .filter(({ ratedBy, moderationEvidence }) => ratedBy === 'lead-inspector' || moderationEvidence !== null)
  const asked = standards.findIndex(({ number }) => number === at.standard)
  const place = Math.max(asked, 0)
  const standard = standards[place]
  const frozen = ['running', 'closed', 'signed'].includes(view.summary.stage)
  const goTo = (to: number): void => {
    const next = standards[to]
    if (next !== undefined) go('proposals', { inspection }, { standard: next.number })
  }
  useKey({ keys: 'Alt+Down', label: 'Next standard', run: () => goTo(place + 1), whileTyping: true })
  useKey({ keys: 'Alt+Up', label: 'Standard before', run: () => goTo(place - 1), whileTyping: true })
  useAskBeforeLeaving()

  return (
    <div className="page proposals">
      <h1>Proposals</h1>
      {frozen ? <Notice kind="note">{proposalsFrozenWords}</Notice> : null}
      {standard === undefined ? (
        <EmptyState
          title="Nothing to propose"
          actions={
            <LinkButton
              label="Back to the ratings"
              keys="Alt+G"
              href={hrefOf('ratings', { inspection })}
              kind="primary"
            />
          }
        >
          <p>The framework of this inspection asks the lead inspector for no rating.</p>
        </EmptyState>
      ) : (
        <div className="proposals-columns">
          <ProposalList inspection={inspection} standards={standards} here={standard.number} />
          <section className="proposal" aria-labelledby="proposal">
            <h2 id="proposal">
              {standard.number} {standard.name}
            </h2>
            {standard.descriptor === '' ? null : <p className="quiet-text">{standard.descriptor}</p>}
            {frozen ? (
              <ProposalShown standard={standard} />
            ) : (
              <Form key={standard.number} inspection={inspection} standard={standard} scale={view.scale} />
            )}
          </section>
        </div>
      )}
    </div>
  )
}

type FormProps = {
  readonly inspection: string
  readonly standard: StandardView
  readonly scale: Parameters<typeof ProposalForm>[0]['scale']
}

function Form({ inspection, standard, scale }: FormProps) {
  return standard.ratedBy === 'lead-inspector' ? (
    <ProposalForm inspection={inspection} standard={standard} scale={scale} />
  ) : (
    <ModerationForm inspection={inspection} standard={standard} />
  )
}

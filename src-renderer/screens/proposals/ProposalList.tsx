// The standards the lead inspector has something to propose for, each with what is proposed.
import type { StandardView } from '../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../app/router.ts'
import { Tag } from '../../components/Tag.tsx'
import { useUnsaved } from '../../components/use-draft.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { draftName } from './draft-name.ts'

export function ProposalList({
  inspection,
  standards,
  here,
}: {
  readonly inspection: string
  readonly standards: readonly StandardView[]
  readonly here: string
}) {
  const unsaved = useUnsaved()
  return (
    <nav className="proposal-list" aria-label="Standards to propose for">
      <ul>
        {standards.map((standard) => (
          <li key={standard.number}>
            <a
              href={hrefOf('proposals', { inspection }, { standard: standard.number })}
              aria-current={standard.number === here ? 'true' : undefined}
            >
              <span>
                {standard.number} {standard.name}
              </span>
              <Proposed standard={standard} />
              {unsaved.has(draftName(inspection, standard.number)) ? <Tag text="not saved" kind="waiting" /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Proposed({ standard: { ratedBy, proposal, moderation } }: { readonly standard: StandardView }) {
  if (ratedBy === 'lead-inspector') return <RatingMark rating={proposal?.rating ?? null} none="Nothing proposed" />
  return <RatingMark rating={moderation?.to ?? null} none="No moderation proposed" />
}

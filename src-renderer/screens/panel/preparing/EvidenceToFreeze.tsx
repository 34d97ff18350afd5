// What the panel will decide on: framework, cases, judgements, blanks, digest, and the lead inspector's proposals.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { useInspection } from '../../../app/open-inspection.ts'
import { evidenceWords, proposalsWords, sampleTitle, shortDigest } from '../../../../src-main/words/panel-session.ts'

export function EvidenceToFreeze({ session }: { readonly session: SessionView }) {
  const { domains, summary } = useInspection()
  const { framework, note } = summary
  const proposed = domains.flatMap(({ standards }) => standards).filter(({ ratedBy }) => ratedBy === 'lead-inspector')
  const made = proposed.filter(({ proposal }) => proposal !== null).length
  return (
    <section>
      <h2>What it decides on</h2>
      <dl className="facts">
        <div>
          <dt>Framework</dt>
          <dd>
            {framework.title}, version {framework.version} ({framework.id})
          </dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd>
            {evidenceWords(session.evidence)} Digest <code>{shortDigest(session.evidence.digest)}</code>
          </dd>
        </div>
        <div>
          <dt>Proposals</dt>
          <dd>{proposalsWords(made, proposed.length)}</dd>
        </div>
      </dl>
      {note === '' ? null : (
        <details>
          <summary>{sampleTitle}</summary>
          <p>{note}</p>
        </details>
      )}
    </section>
  )
}

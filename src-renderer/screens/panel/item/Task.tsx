// What the panel is asked on this item, in a sentence, with what it has recorded on it already.
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { taskWords } from '../../../../src-main/words/choices.ts'

/** `brief` once the panel has chosen: what was asked gives its room to the words. */
export function Task({ item, brief = false }: { readonly item: ItemView; readonly brief?: boolean }) {
  const { standard, recorded, session } = item
  const { provisional } = standard
  const line = session.agenda.find((each) => each.standard === standard.number)
  const sentence = taskWords({
    kind: line?.kind ?? 'stands',
    after: recorded.at(-1)?.outcome.outcome ?? null,
    proposed: standard.moderation?.to.name ?? (provisional.kind === 'not-available' ? null : provisional.rating.name),
    because: provisional.kind === 'not-available' ? provisional.because : null,
  })
  return (
    <div className="task">
      <p className={brief ? 'hidden' : undefined}>{sentence}</p>
      {recorded.map(({ sentence, at }) => (
        <p key={at} className="earlier">
          {sentence}
        </p>
      ))}
    </div>
  )
}

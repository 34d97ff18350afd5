// Earlier decisions at a similar distance: counted, then each with its direction, grounds and reasons.
import type { PrecedentsView, PrecedentView } from '../../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../../src-main/words/moments.ts'
import { precedentSource, similarNote } from '../../../../src-main/words/precedent.ts'
import { hrefOf } from '../../../app/router.ts'

export function Precedents({ precedents }: { readonly precedents: PrecedentsView | null }) {
  if (precedents === null) return null
  return (
    <>
      <p>
        <b>{precedents.says}</b>
      </p>
      <p className="quiet-text">{similarNote}</p>
      <ol className="precedents">
        {precedents.similar.map((precedent) => (
          <li key={`${precedent.provider} ${precedent.standard} ${precedent.decided}`}>
            <Precedent precedent={precedent} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Precedent({ precedent }: { readonly precedent: PrecedentView }) {
  const { provider, record, signedAt, standard, name, distance, decided, grounds, rationale } = precedent
  return (
    <article>
      <h3>
        {standard} {name}: {decided}
      </h3>
      <p>
        <bdi>{provider}</bdi>. {distance}.
      </p>
      <p className="quiet-text">
        {record === null ? (
          precedentSource.published
        ) : (
          <a href={hrefOf('record', { record })}>{precedentSource.record}</a>
        )}
        {signedAt === null ? null : `, ${dayAndTimeWords(signedAt)}`}
      </p>
      {grounds.length === 0 ? null : (
        <ul className="precedent-grounds">
          {grounds.map((ground) => (
            <li key={ground}>{ground}</li>
          ))}
        </ul>
      )}
      {rationale === '' ? null : <p className="own-words">{rationale}</p>}
    </article>
  )
}

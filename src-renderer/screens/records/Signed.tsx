// Signatures as they were given: who, as what, what it means, and when.
import type { SignatureView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { roleWords } from '../../../src-main/words/panel.ts'

export function Signed({ signatures }: { readonly signatures: readonly SignatureView[] }) {
  return (
    <ol>
      {signatures.map(({ role, meaning, signedBy, signedAt }) => (
        <li key={role}>
          <p>
            <b>
              <bdi>{signedBy}</bdi>
            </b>
            , {roleWords[role].toLowerCase()}, {dayAndTimeWords(signedAt ?? '')}
          </p>
          <p>“{meaning}”</p>
        </li>
      ))}
    </ol>
  )
}

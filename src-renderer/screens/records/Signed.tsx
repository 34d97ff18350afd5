// Signatures as they were given: who, as what, what it means, and when.
import type { SignatureView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { typedByWords } from '../../../src-main/words/sign-off.ts'
import { roleWords } from '../../../src-main/words/panel.ts'

/** After what stands before it without a full stop. */
function sentenceAfter(sentence: string): string {
  return sentence === '' ? '' : `. ${sentence}`
}

export function Signed({ signatures }: { readonly signatures: readonly SignatureView[] }) {
  return (
    <ol>
      {signatures.map(({ role, meaning, signedBy, signedAt, typedBy }) => (
        <li key={role}>
          <p>
            <b>
              <bdi>{signedBy}</bdi>
            </b>
            , {roleWords[role].toLowerCase()}, {dayAndTimeWords(signedAt ?? '')}
            {sentenceAfter(typedByWords(signedBy ?? '', typedBy ?? ''))}
          </p>
          <p>“{meaning}”</p>
        </li>
      ))}
    </ol>
  )
}

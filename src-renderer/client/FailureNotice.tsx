// Why a step did not happen: the refusal's own sentence, or that something unexpected happened and what was saved.
import { Notice } from '../components/Notice.tsx'
import { unansweredWords, unexpectedWords } from '../../src-main/words/failures.ts'
import type { Failure } from './call.ts'
import { useSaved } from './saved.ts'

export function FailureNotice({ failure }: { readonly failure: Failure | null }) {
  const { words } = useSaved()
  if (failure === null) return null
  if (failure.kind === 'refused') return <Notice kind="refused">{failure.says}</Notice>
  return (
    <Notice kind="failed" title="This did not work">
      {failure.kind === 'unexpected' ? unexpectedWords(failure.says, words) : unansweredWords(words)}
    </Notice>
  )
}

// Whether what members read before the meeting is still so; nothing where no pack was handed over.
import { preReadWords } from '../../../src-main/words/pre-read.ts'
import { hrefOf } from '../../app/router.ts'
import { useView } from '../../client/use-view.ts'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Notice } from '../../components/Notice.tsx'

export function SincePreRead({ session }: { readonly session: string }) {
  // A pack made while the panel sits is not what members read before it.
  const last = useView('preRead.given', { session }).view?.find(({ beforehand }) => beforehand)
  if (last === undefined) return null
  return last.changed ? <Notice kind="note">{last.says}</Notice> : <p className="quiet-text">{last.says}</p>
}

export function PreReadLink({ inspection }: { readonly inspection: string }) {
  return <LinkButton label={preReadWords.title} keys="Alt+Shift+P" href={hrefOf('pre-read', { inspection })} />
}

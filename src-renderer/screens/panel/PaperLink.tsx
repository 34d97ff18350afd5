// The way to the paper fallback, from wherever the panel is.
import { paperWords } from '../../../src-main/words/paper-screen.ts'
import { hrefOf } from '../../app/router.ts'
import { LinkButton } from '../../components/LinkButton.tsx'

export function PaperLink({ inspection }: { readonly inspection: string }) {
  return <LinkButton label={paperWords.title} keys="Alt+Shift+F" href={hrefOf('paper', { inspection })} />
}

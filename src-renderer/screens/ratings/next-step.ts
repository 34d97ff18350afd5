// The one next step of an inspection, for the button at the top of its front page.
import type { InspectionView } from '../../../src-main/api/contract/views.ts'
import { nextStepWords } from '../../../src-main/words/stages.ts'
import { hrefOf } from '../../app/router.ts'

export function nextStep({ summary, domains }: InspectionView): { readonly label: string; readonly href: string } {
  const inspection = summary.id
  const unproposed = domains
    .flatMap(({ standards }) => standards)
    .find(({ needs }) => needs.some(({ need }) => need === 'proposal'))
  if (summary.stage === 'provisional' && unproposed !== undefined) {
    return {
      label: 'Propose the ratings of domain one',
      href: hrefOf('proposals', { inspection }, { standard: unproposed.number }),
    }
  }
  const label = nextStepWords[summary.stage]
  switch (summary.stage) {
    case 'empty':
      return { label, href: hrefOf('import', { inspection }) }
    case 'provisional':
    case 'preparing':
    case 'running':
      return { label, href: hrefOf('panel', { inspection }) }
    case 'closed':
      return { label, href: hrefOf('sign-off', { inspection }) }
    case 'signed':
      return {
        label,
        href:
          summary.record === null
            ? hrefOf('sign-off', { inspection })
            : hrefOf('record', { record: summary.record.id }),
      }
  }
}

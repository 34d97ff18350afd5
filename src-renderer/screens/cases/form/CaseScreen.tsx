// One case on a page of its own.
import { go } from '../../../app/router.ts'
import type { ScreenProps } from '../../../app/routes.tsx'
import { CaseForm } from './CaseForm.tsx'

export function CaseScreen({ params: { inspection, sample, reference } }: ScreenProps<'case'>) {
  return (
    <div className="page case-page">
      <CaseForm
        inspection={inspection}
        sample={sample}
        reference={reference}
        onGo={(next) => go('case', { inspection, sample, reference: next })}
        onClose={() => go('cases', { inspection }, { sample, case: reference })}
      />
    </div>
  )
}

// A new inspection: who was inspected, by which framework, when, and what came before.
import { go } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { InspectionForm } from './InspectionForm.tsx'

export function NewInspectionScreen(_: ScreenProps<'new-inspection'>) {
  const application = useView('application.show', {})
  return (
    <div className="page">
      <div className="page-head">
        <h1>New inspection</h1>
      </div>
      <ShowView viewing={application}>
        {(view) => (
          <InspectionForm
            application={view}
            label="Begin the inspection"
            onBegun={(inspection) => go('import', { inspection })}
          />
        )}
      </ShowView>
    </div>
  )
}

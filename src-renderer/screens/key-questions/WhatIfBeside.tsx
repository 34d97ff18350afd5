// What if, beside the grid and before any panel: of the standard whose key question is in hand, under a border that says so.
import type { InspectionView, StandardView } from '../../../src-main/api/contract/views.ts'
import { whatIfWords } from '../../../src-main/words/what-if.ts'
import { Button } from '../../components/Button.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { WhatIfControls } from '../what-if/WhatIfControls.tsx'
import { WhatIfResult } from '../what-if/WhatIfResult.tsx'

export function WhatIfBeside({
  view: { summary, scale },
  standard,
  onRestore,
}: {
  readonly view: InspectionView
  readonly standard: StandardView
  readonly onRestore: () => void
}) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const { session } = summary
  // A panel that sits, or has signed, decides on the figures of this grid; else they are looked at by rule.
  const panel = session !== null && (session.state === 'running' || session.state === 'signed') ? session.id : null
  const whatIf = useWhatIf({ inspection: summary.id, session: panel, standard: standard.number })
  return (
    <section className="cases-behind what-if-beside what-if-border" aria-labelledby="what-if">
      <p className="what-if-title">{whatIfWords.border}</p>
      <div className="cases-head">
        <h2 id="what-if" ref={heading} tabIndex={-1}>
          What if: {standard.number} {standard.name}
        </h2>
        <Button label="Restore" keys="Escape" kind="quiet" whileTyping onPress={onRestore} />
      </div>
      {whatIf.view === null ? null : <WhatIfResult view={whatIf.view} />}
      <WhatIfControls inspection={summary.id} standard={standard} scale={scale} whatIf={whatIf} />
    </section>
  )
}

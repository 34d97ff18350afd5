// Results known without cases: this inspection's own, those it is compared with, and the inspection before it.
import { useState } from 'react'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { Choices } from '../../components/Choices.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAskBeforeLeaving } from '../../components/use-draft.ts'
import { Comparators } from './Comparators.tsx'
import { OwnResults } from './OwnResults.tsx'
import { Previous } from './Previous.tsx'
import './results.css'

type Part = 'own' | 'comparators' | 'previous'

export function ResultsScreen({ params: { inspection } }: ScreenProps<'results'>) {
  const { comparators, summary } = useInspection()
  const [part, setPart] = useState<Part>('own')
  const viewing = useView('results.show', { inspection })
  useAskBeforeLeaving()
  return (
    <div className="page results-page">
      <h1>Results without cases</h1>
      <Choices
        label="Whose results?"
        labelHidden
        value={part}
        onChange={setPart}
        choices={[
          { value: 'own', label: 'This inspection', keys: 'Alt+T' },
          { value: 'comparators', label: `Comparators (${comparators.length})`, keys: 'Alt+C' },
          {
            value: 'previous',
            label: summary.previous === null ? 'Previous inspection (none)' : 'Previous inspection',
            keys: 'Alt+P',
          },
        ]}
      />
      <ShowView viewing={viewing}>
        {(view) => (
          <>
            {view.whyNotChange === null ? null : <Notice kind="note">{view.whyNotChange}</Notice>}
            {view.follows.length === 0 || part !== 'own' ? null : (
              <p className="quiet-text">
                The inspection before{' '}
                {view.follows.map(({ id, provider }, place) => (
                  <span key={id}>
                    {place === 0 ? '' : ', '}
                    <a href={hrefOf('results', { inspection: id })}>{provider}</a>
                  </span>
                ))}
                .
              </p>
            )}
            {part === 'own' ? <OwnResults inspection={inspection} view={view} /> : null}
            {part === 'comparators' ? <Comparators inspection={inspection} view={view} /> : null}
            {part === 'previous' ? <Previous inspection={inspection} view={view} /> : null}
          </>
        )}
      </ShowView>
    </div>
  )
}

// Brings case returns and results in: choose, see what would become of every record, then store or leave it.
import { useState } from 'react'
import type { ReconciliationView } from '../../../src-main/api/contract/views.ts'
import {
  readingWords,
  resultsHint,
  resultsStoredWords,
  returnsHint,
  storedWords,
  storingWords,
} from '../../../src-main/words/bringing-in.ts'
import { storedMetWords } from '../../../src-main/words/returns-again.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { GivenFile } from '../../client/given-file.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { useWatch } from '../../client/use-watch.ts'
import { Choices } from '../../components/Choices.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { BroughtIn } from './BroughtIn.tsx'
import { FileDrop } from './FileDrop.tsx'
import type { HeadingMatches } from './Matching.tsx'
import { Reconciliation } from './Reconciliation.tsx'
import { RefusedWaiting } from './RefusedWaiting.tsx'
import { ReturnsOut } from './ReturnsOut.tsx'
import { UnderWay } from './UnderWay.tsx'
import type { TakenDifferences } from './use-choice.ts'
import './import.css'

type Kind = 'returns' | 'results'

export function ImportScreen({ params: { inspection } }: ScreenProps<'import'>) {
  const view = useInspection()
  const [kind, setKind] = useState<Kind>('returns')
  const [files, setFiles] = useState<readonly GivenFile[]>([])
  const [done, setDone] = useState<ReconciliationView | null>(null)
  const [matches, setMatches] = useState<HeadingMatches>({})
  const previews = { returns: useAsk('returns.preview'), results: useAsk('results.preview') }
  const imports = { returns: useChange('returns.import'), results: useChange('results.import') }
  const preview = previews[kind]
  const watching = useWatch()
  const importing = imports[kind]

  const cancel = (): void => {
    setFiles([])
    setMatches({})
    preview.clear()
    importing.clear()
  }
  const choose = (chosen: readonly GivenFile[]): void => {
    if (chosen.length === 0) return
    setDone(null)
    importing.clear()
    setFiles(chosen)
    setMatches({})
    void watching.during((watch) => preview.ask({ inspection, files: [...chosen] }, watch))
  }
  const match = (said: HeadingMatches): void => {
    setMatches(said)
    void watching.during((watch) => previews.returns.ask({ inspection, files: [...files], matches: said }, watch))
  }
  const store = async (differences: TakenDifferences | null): Promise<void> => {
    const given = { inspection, files: [...files] }
    const acceptRest = preview.view?.importable === 'the rest'
    const said = Object.keys(matches).length === 0 ? {} : { matches }
    const answer = await watching.during(async (watch) =>
      kind === 'returns'
        ? imports.returns.run(
            { ...given, ...said, acceptRest, ...(differences === null ? {} : { differences }) },
            watch,
          )
        : imports.results.run(given, watch),
    )
    if (answer === null) return
    cancel()
    setDone(answer.reconciliation)
    announce(doneWords(answer.reconciliation))
  }

  return (
    <div className="page import-page">
      <h1>Returns</h1>
      {preview.view === null ? (
        <>
          {done === null ? null : <Done reconciliation={done} inspection={inspection} />}
          <Choices
            label="What do you bring in?"
            value={kind}
            onChange={(chosen) => {
              cancel()
              setKind(chosen)
            }}
            choices={[
              { value: 'returns', label: 'Case returns' },
              { value: 'results', label: 'Results known without cases' },
            ]}
          />
          <FileDrop kind={kind} hint={kind === 'returns' ? returnsHint : resultsHint} onFiles={choose} />
          {kind === 'results' ? (
            <div className="actions">
              <LinkButton label="Type them instead" keys="Alt+T" href={hrefOf('results', { inspection })} />
            </div>
          ) : null}
          {preview.busy ? <UnderWay text={readingWords(files)} watching={watching} /> : null}
          <FailureNotice failure={preview.failure} />
          <RefusedWaiting inspection={inspection} returns={view.returns} />
          <BroughtIn view={view} />
          {view.summary.cases === 0 ? null : <ReturnsOut inspection={inspection} />}
        </>
      ) : (
        <>
          <FailureNotice failure={importing.failure} />
          {importing.busy ? <UnderWay text={storingWords(preview.view)} watching={watching} /> : null}
          <Reconciliation
            key={JSON.stringify(matches)}
            view={preview.view}
            files={files.map(({ name }) => name)}
            busy={importing.busy}
            onStore={(differences) => void store(differences)}
            onMatch={match}
            given={{ inspection, files, matches }}
            onCancel={cancel}
          />
        </>
      )}
    </div>
  )
}

function Done({
  reconciliation,
  inspection,
}: {
  readonly reconciliation: ReconciliationView
  readonly inspection: string
}) {
  const place = useFocusOnMount<HTMLDivElement>()
  return (
    <Notice kind="done" title={doneWords(reconciliation)}>
      <div className="actions" ref={place} tabIndex={-1}>
        <LinkButton label="See the ratings" href={hrefOf('ratings', { inspection })} keys="Alt+G" kind="primary" />
        <LinkButton label="See the key questions" keys="Alt+Q" href={hrefOf('key-questions', { inspection })} />
      </div>
    </Notice>
  )
}

function doneWords(reconciliation: ReconciliationView): string {
  const { kind, results, casesStored, recordsRefused, met } = reconciliation
  if (kind === 'results') return resultsStoredWords(results.length)
  return met === undefined || met.changed + met.same + met.left === 0
    ? storedWords(reconciliation)
    : storedMetWords(casesStored, met, recordsRefused)
}

// The second look of a sample: the cases chosen for it, how far two judgements agree, and every pair that differs.
import type { SecondLookView } from '../../../src-main/api/contract/views.ts'
import { markedWords, secondLookWords } from '../../../src-main/words/second-look.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { go, hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useAsk } from '../../client/use-ask.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SavedFile, useSaveFile } from '../import/SaveFile.tsx'
import { Agreement } from './Agreement.tsx'
import { Choose } from './Choose.tsx'
import { Differing } from './Differing.tsx'
import { Marked } from './Marked.tsx'
import './second-look.css'

export function SecondLookScreen({ params: { inspection }, at }: ScreenProps<'second-look'>) {
  const opened = useInspection()
  const sample = at.sample ?? opened.samples[0]?.id ?? null
  const viewing = useView('secondLook.show', sample === null ? null : { inspection, sample })
  return (
    <div className="page second-look">
      <ShowView viewing={viewing}>{(view) => <Shown inspection={inspection} view={view} />}</ShowView>
    </div>
  )
}

function Shown({ inspection, view }: { readonly inspection: string; readonly view: SecondLookView }) {
  const sample = view.sample.id
  const making = useAsk('secondLook.export')
  const { saved, save, clear } = useSaveFile()
  const out = async (): Promise<void> => {
    clear()
    const made = await making.ask({ inspection, sample })
    if (made !== null) await save(made)
  }
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Second look</h1>
          <p>{secondLookWords.what}</p>
        </div>
        <div className="actions">
          <Button label="Save the agreement as CSV" keys="Alt+C" busy={making.busy} onPress={() => void out()} />
          <Button label="Cases" keys="Escape" kind="quiet" onPress={() => go('cases', { inspection }, { sample })} />
        </div>
      </div>
      <nav className="look-samples" aria-label="Samples">
        {view.samples.map(({ id, title }) => (
          <a
            key={id}
            href={hrefOf('second-look', { inspection }, { sample: id })}
            aria-current={id === sample ? 'true' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      <FailureNotice failure={making.failure} />
      <SavedFile saved={saved} />
      {view.whyNotChange === null ? null : <Notice kind="note">{view.whyNotChange}</Notice>}
      <div className="look-columns">
        <section aria-labelledby="looked-at">
          <h2 id="looked-at">
            Cases <span className="quiet-text">{markedWords(view.marked.length, view.cases)}</span>
          </h2>
          <Marked inspection={inspection} view={view} />
          <Choose key={sample} inspection={inspection} view={view} />
        </section>
        <section aria-labelledby="agreement">
          <h2 id="agreement">Agreement</h2>
          <Agreement view={view} />
        </section>
      </div>
      <Differing inspection={inspection} sample={sample} pairs={view.differing} />
    </>
  )
}

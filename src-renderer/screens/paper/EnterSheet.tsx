// One entry of a sheet: who enters it, and what stands on it. The other entry is never shown.
import type { InputOf } from '../../../src-main/api/contract/contract.ts'
import type { PaperLineView, SheetView } from '../../../src-main/api/contract/views.ts'
import { paperWords, turnWords, whoseWords } from '../../../src-main/words/paper-screen.ts'
import { refusalWords } from '../../../src-main/words/refusals.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { useAskBeforeLeaving, useDraft } from '../../components/use-draft.ts'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { OutcomeOnPaper } from './OutcomeOnPaper.tsx'
import { blankOutcome, blankPositions, type Entry } from './entry.ts'
import { PositionsOnPaper } from './PositionsOnPaper.tsx'

export type EnterProps = {
  readonly session: string
  readonly code: string
  readonly standard: string | null
  readonly onDone: (after: PaperLineView) => void
  readonly onBack: () => void
}

export function EnterSheet(props: EnterProps) {
  const { session, code, standard } = props
  const viewing = useView('paper.find', { session, code, standard })
  return (
    <ShowView viewing={viewing}>
      {(sheet) => <Shown key={`${sheet.code} ${sheet.turn}`} {...props} sheet={sheet} />}
    </ShowView>
  )
}

type Typed = { readonly by: string; readonly entry: Entry }

function Shown({ session, standard, sheet, onDone, onBack }: EnterProps & { readonly sheet: SheetView }) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const blank: Typed = { by: '', entry: sheet.member === null ? blankOutcome : blankPositions }
  // The two entries are kept apart, also while they are being typed.
  const { value, set, forget } = useDraft<Typed>(`paper ${session} ${sheet.code} ${sheet.turn}`, blank)
  const entering = useChange('paper.enter')
  useAskBeforeLeaving()
  const { by, entry } = value
  const change = (next: Partial<Typed>): void => {
    entering.clear()
    set({ ...value, ...next })
  }
  const enter = async (content: InputOf<'paper.enter'>['content']): Promise<void> => {
    const after = await entering.run({ session, code: sheet.code, standard, by, content })
    if (after === null) return
    forget()
    onDone(after)
  }
  const readers = sheet.readers.filter(({ person }) => person !== sheet.firstBy?.person)
  const whyNot = by === '' ? paperWords.chooseReader : entry.content === null ? paperWords.chooseOutcome : null
  return (
    <section className="sheet-in-hand form" aria-labelledby="sheet-in-hand">
      <h2 id="sheet-in-hand" ref={heading} tabIndex={-1}>
        {sheet.standard} {sheet.standardName}: {whoseWords(sheet.member?.name ?? null)}
      </h2>
      {sheet.whyNot === null ? (
        <p className="hint">{turnWords(sheet.turn, sheet.firstBy?.name ?? null)}</p>
      ) : (
        <Notice kind="refused">{refusalWords(sheet.whyNot)}</Notice>
      )}
      {sheet.whyNot === null ? (
        <>
          <Select
            label={paperWords.reader}
            value={by}
            options={[
              { value: '', label: paperWords.choose },
              ...readers.map(({ person, name }) => ({ value: person, label: name })),
            ]}
            onChange={(person) => change({ by: person })}
          />
          {entry.kind === 'positions' ? (
            <PositionsOnPaper sheet={sheet} entry={entry} onChange={(next) => change({ entry: next })} />
          ) : (
            <OutcomeOnPaper sheet={sheet} entry={entry} onChange={(next) => change({ entry: next })} />
          )}
        </>
      ) : null}
      <FailureNotice failure={entering.failure} />
      <div className="actions">
        {sheet.whyNot === null ? (
          <Button
            kind="primary"
            label={paperWords.enter}
            keys="Ctrl+Enter"
            whileTyping
            busy={entering.busy}
            whyNot={whyNot}
            onPress={() => {
              if (entry.content !== null) void enter(entry.content)
            }}
          />
        ) : null}
        <Button label={paperWords.back} keys="Escape" onPress={onBack} />
      </div>
    </section>
  )
}

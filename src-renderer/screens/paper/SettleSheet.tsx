// What two entries of a sheet differ in, place by place, settled by somebody who has the sheet before them.
import { Fragment, useState } from 'react'
import type { InputOf } from '../../../src-main/api/contract/contract.ts'
import type { PaperLineView, PaperView } from '../../../src-main/api/contract/views.ts'
import { differingWords, type Piece } from '../../../src-main/words/differing.ts'
import { paperWords, readersWords, whoseWords } from '../../../src-main/words/paper-screen.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Select } from '../../components/Select.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { PutAside } from './PutAside.tsx'

type Take = InputOf<'paper.settle'>['choices'][number]

export function SettleSheet({
  session,
  line,
  readers,
  onDone,
  onBack,
}: {
  readonly session: string
  readonly line: PaperLineView
  readonly readers: PaperView['readers']
  readonly onDone: (after: PaperLineView) => void
  readonly onBack: () => void
}) {
  const [by, setBy] = useState('')
  const [choices, setChoices] = useState<readonly Take[]>([])
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const settling = useChange('paper.settle')
  const settle = async (): Promise<void> => {
    const after = await settling.run({ session, code: line.code, by, choices: [...choices] })
    if (after !== null) onDone(after)
  }
  const whyNot =
    by === '' ? paperWords.chooseReader : choices.length < line.differences.length ? paperWords.choosePlaces : null
  return (
    <section className="sheet-in-hand form" aria-labelledby="settle-sheet">
      <h2 id="settle-sheet" ref={heading} tabIndex={-1}>
        {line.standard} {line.standardName}: {whoseWords(line.member?.name ?? null)}
      </h2>
      <p className="hint">
        <code>{line.code}</code> ·{' '}
        {readersWords(
          line.readers.map(({ name }) => name),
          line.settledBy,
        )}
      </p>
      <Select
        label={paperWords.settler}
        value={by}
        options={[
          { value: '', label: paperWords.choose },
          ...readers.map(({ person, name }) => ({ value: person, label: name })),
        ]}
        onChange={setBy}
      />
      {line.differences.map(({ field, label, first, second }) => (
        <Choices
          key={field}
          label={label}
          direction="column"
          choices={[
            {
              value: 'first',
              label: first,
              shown: <Marked pieces={differingWords(first, second).first} />,
              hint: `${paperWords.sayFirst}, by ${line.readers[0]?.name ?? ''}`,
            },
            {
              value: 'second',
              label: second,
              shown: <Marked pieces={differingWords(first, second).second} />,
              hint: `${paperWords.saySecond}, by ${line.readers[1]?.name ?? ''}`,
            },
          ]}
          value={choices.find((each) => each.field === field)?.take ?? null}
          onChange={(take) => setChoices([...choices.filter((each) => each.field !== field), { field, take }])}
        />
      ))}
      <FailureNotice failure={settling.failure} />
      <div className="actions">
        <Button
          kind="primary"
          label={paperWords.settle}
          keys="Ctrl+Enter"
          whileTyping
          busy={settling.busy}
          whyNot={whyNot}
          onPress={() => void settle()}
        />
        <PutAside session={session} line={line} onDone={onDone} />
        <Button label={paperWords.back} keys="Escape" onPress={onBack} />
      </div>
    </section>
  )
}

/** The words the other entry has not are marked, underlined so that it is seen without colour. */
function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="marked-words">
      {pieces.map(({ text, differs }, place) => (
        // The pieces of a text have no name but their place.
        <Fragment key={place}>
          {place === 0 ? null : ' '}
          {differs ? <mark>{text}</mark> : text}
        </Fragment>
      ))}
    </span>
  )
}

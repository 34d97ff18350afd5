// Every sheet that was entered, what waits first: its second entry, its differences, the chair.
import type { PaperLineView } from '../../../src-main/api/contract/views.ts'
import { paperStateWords, paperWords, readersWords, whoseWords } from '../../../src-main/words/paper-screen.ts'
import { refusalWords } from '../../../src-main/words/refusals.ts'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'

type Doing = 'enter' | 'settle' | 'settled'

export function CameIn({
  lines,
  onTake,
}: {
  readonly lines: readonly PaperLineView[]
  readonly onTake: (code: string, doing: Doing) => void
}) {
  const next = lines.find((line) => stepOf(line) !== null)
  return (
    <section className="came-in" aria-labelledby="came-in">
      <h2 id="came-in">{paperWords.cameIn}</h2>
      {lines.length === 0 ? <p className="quiet-text">{paperWords.nothing}</p> : null}
      <ul>
        {lines.map((line) => {
          const step = stepOf(line)
          return (
            <li key={`${line.code} ${line.state} ${line.readers[0]?.at ?? ''}`}>
              <p className="came-in-head">
                <span>
                  <b>{line.standard}</b> {line.standardName} · {whoseWords(line.member?.name ?? null)}
                </span>
                <Tag text={paperStateWords[line.state]} kind={line.state === 'counted' ? 'done' : 'waiting'} />
              </p>
              <p className="quiet-text">
                <code>{line.code}</code> ·{' '}
                {readersWords(
                  line.readers.map(({ name }) => name),
                  line.settledBy,
                )}
                {line.reason === '' ? null : ` · ${line.reason}`}
              </p>
              {line.whyNotCount === null ? null : <p className="came-in-why">{refusalWords(line.whyNotCount)}</p>}
              {line.state === 'counted' ? <Says line={line} /> : null}
              {step === null ? null : (
                <Button
                  label={step.label}
                  {...(line === next ? { keys: 'Alt+N' } : {})}
                  onPress={() => onTake(line.code, step.doing)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What the sheet says, in one line. */
function Says({ line }: { readonly line: PaperLineView }) {
  return (
    <p className="quiet-text own-words">
      {line.says
        .filter(({ label }) => label !== 'Signed')
        .map(({ label, value }) => `${label}: ${value}`)
        .join(' · ')}
    </p>
  )
}

function stepOf({ state }: PaperLineView): { readonly label: string; readonly doing: Doing } | null {
  switch (state) {
    case 'first':
      return { label: paperWords.again, doing: 'enter' }
    case 'differs':
      return { label: paperWords.settle, doing: 'settle' }
    case 'settled':
      return { label: paperWords.readBack, doing: 'settled' }
    case 'counted':
    case 'taken-back':
    case 'aside':
      return null
  }
}

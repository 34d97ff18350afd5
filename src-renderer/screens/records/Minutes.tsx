// The minutes: every sentence as it was read back to the panel and agreed.
import type { ReactNode } from 'react'
import type { RecordView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'

type MinutesProps = { readonly minutes: RecordView['minutes']; readonly heading: ReactNode }

export function Minutes({ minutes, heading }: MinutesProps) {
  return (
    <section className="paper">
      <div className="paper-tools">{heading}</div>
      {/* It scrolls by itself, so it must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="paper-sheet minutes" tabIndex={0} aria-label="Minutes">
        <p className="quiet-text">Each sentence as it was read back to the panel and agreed.</p>
        <ol>
          {minutes.map(({ standard, sentence, at, onPaper }) => (
            <li key={`${standard} ${at}`}>
              <span className="minuted-standard">{standard}</span>
              <div>
                <p>{sentence}</p>
                <p className="minuted-at">
                  {dayAndTimeWords(at)} {onPaper}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </section>
  )
}

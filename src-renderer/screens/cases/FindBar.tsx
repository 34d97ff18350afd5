// Find, by reference or any text: next, previous, or only the rows that say it.
import { useRef, useState, type KeyboardEvent } from 'react'
import { foundNothingWords } from '../../../src-main/words/case-grid.ts'
import { useKey } from '../../components/key-registry.ts'
import { announce } from '../../components/live-region.ts'

export function FindBar({
  onFind,
  onOnly,
  onLeave,
}: {
  /** False where nothing was found. */
  readonly onFind: (words: string, back: boolean) => boolean
  /** Only rows that say this; empty shows them all. */
  readonly onOnly: (words: string) => void
  readonly onLeave: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [only, setOnly] = useState(false)
  const [nothing, setNothing] = useState(false)
  useKey({ keys: 'Ctrl+F', label: 'Find', run: () => field.current?.select(), whileTyping: true })
  const find = (back: boolean): void => {
    const found = onFind(words, back)
    setNothing(!found)
    if (!found) announce(foundNothingWords)
    // The grid takes the focus to what it found; the search stays where the next one is asked.
    field.current?.focus()
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') find(event.shiftKey)
    if (event.key === 'Escape') onLeave()
  }
  return (
    <div className="find-bar">
      <input
        ref={field}
        className="control"
        type="search"
        aria-label="Find in the grid"
        aria-keyshortcuts="Control+F"
        placeholder="Find (Ctrl F)"
        aria-invalid={nothing || undefined}
        value={words}
        onKeyDown={keyDown}
        onChange={({ target }) => {
          setWords(target.value)
          setNothing(false)
          if (only) onOnly(target.value)
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={only}
          onChange={({ target }) => {
            setOnly(target.checked)
            onOnly(target.checked ? words : '')
          }}
        />{' '}
        Only these rows
      </label>
      {nothing ? <span className="find-nothing">{foundNothingWords}</span> : null}
    </div>
  )
}

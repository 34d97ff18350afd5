// Ctrl K: type a few letters; Enter goes to the first place found, the arrow keys to the others.
import { useRef, useState } from 'react'
import type { ApplicationView, InspectionView } from '../../src-main/api/contract/views.ts'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'
import { searchPlaces } from './places.ts'

export function PlaceSearch({
  application,
  inspection,
  onClose,
}: {
  readonly application: ApplicationView | null
  readonly inspection: InspectionView | null
  readonly onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const sheet = useRef<HTMLDivElement>(null)
  const wanted = typed.trim().toLowerCase().split(/\s+/)
  const found = searchPlaces(application, inspection)
    .filter(({ title, where }) => wanted.every((word) => `${title} ${where}`.toLowerCase().includes(word)))
    .slice(0, 12)

  const move = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const stops = [...(sheet.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const here = stops.findIndex((stop) => stop === document.activeElement)
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus()
  }

  return (
    <Dialog title="Search places" close="Close" onClose={onClose}>
      {/* The arrow keys only move between controls that the Tab key reaches too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={sheet} onKeyDown={move}>
        <TextField
          label="Place"
          labelHidden
          width="full"
          // The sheet is opened to type in it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={typed}
          onChange={setTyped}
          onEnter={() => sheet.current?.querySelector<HTMLAnchorElement>('a')?.click()}
        />
        <ul className="found-places">
          {found.map(({ title, where, href }) => (
            <li key={`${href} ${title}`}>
              <a href={href} onClick={onClose}>
                <span>{title}</span>
                <span className="where">{where}</span>
              </a>
            </li>
          ))}
        </ul>
        <output>{found.length === 0 ? 'No place of that name.' : ''}</output>
      </div>
    </Dialog>
  )
}

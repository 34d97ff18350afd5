// The keys of the grid in the list of keys, and the one that leads into the grid and out of it.
import { useKey } from '../../components/key-registry.ts'
import { gridKeys } from './grid-keys.ts'

export function KeysOfGrid({ onFocus }: { readonly onFocus: () => void }) {
  // Tab goes from cell to cell, as in a spreadsheet: this is the way out.
  useKey({ keys: 'F6', label: 'Into the grid and out of it', run: () => intoAndOut(onFocus) })
  return gridKeys
    .filter(({ label }) => label !== '')
    .map(({ keys, label }) => <KeyOfGrid key={keys} keys={keys} label={label} />)
}

/** The grid answers them itself, and only on its cells; here they are listed. */
function KeyOfGrid({ keys, label }: { readonly keys: string; readonly label: string }) {
  useKey({ keys, label, run: () => undefined, disabled: true })
  return null
}

function intoAndOut(onFocus: () => void): void {
  const inGrid = document.activeElement?.closest('.case-grid') !== null
  if (inGrid) document.querySelector<HTMLElement>('.count-line button')?.focus()
  else onFocus()
}

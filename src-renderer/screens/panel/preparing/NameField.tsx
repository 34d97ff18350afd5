// A person's name, corrected where it stands: saved on Enter and when the field is left, put back by Escape.
import { useState } from 'react'

export function NameField({ name, onRename }: { readonly name: string; readonly onRename: (name: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = (): void => {
    setTyped(null)
    if (typed !== null && typed.trim() !== name) onRename(typed.trim())
  }
  return (
    <input
      className="control name-field"
      aria-label={`Name of ${name}`}
      autoComplete="off"
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}

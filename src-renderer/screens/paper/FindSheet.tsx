// The code of a sheet, typed as it is printed or read aloud.
import { useRef, useState } from 'react'
import { paperWords } from '../../../src-main/words/paper-screen.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'

export function FindSheet({ code, onFind }: { readonly code: string; readonly onFind: (code: string) => void }) {
  const [typed, setTyped] = useState(code)
  const form = useRef<HTMLDivElement>(null)
  const find = (): void => {
    if (typed.trim() === '') form.current?.querySelector('input')?.focus()
    else onFind(typed.trim())
  }
  return (
    <div ref={form} className="find-sheet">
      <TextField label={paperWords.find} hint={paperWords.findHint} value={typed} onChange={setTyped} onEnter={find} />
      <Button label="Find the sheet" keys="Alt+F" whileTyping onPress={find} />
    </div>
  )
}

// Brings a pack in from the list of inspections: also one of an inspection this file has never seen.
import { handOverWords } from '../../../src-main/words/packs.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { BringPacks } from './BringPacks.tsx'
import '../import/import.css'
import './hand-over.css'

export function BringPackScreen(_: ScreenProps<'bring-pack'>) {
  return (
    <div className="page hand-over-page">
      <h1>Bring a pack in</h1>
      <p className="sentence">{handOverWords.what}</p>
      <BringPacks inspection={null} whyNot={null} />
    </div>
  )
}

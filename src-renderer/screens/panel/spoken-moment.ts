// When something was recorded, as it is said in the room today.
import { momentWords } from '../../../src-main/words/moments.ts'

export function spokenMoment(iso: string): string {
  return momentWords(iso, new Date())
}

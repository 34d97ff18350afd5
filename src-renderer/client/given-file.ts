// A file somebody chose or dropped, with its bytes as every host hands them over.
import { refusalWords } from '../../src-main/words/refusals.ts'

export type GivenFile = { readonly name: string; readonly base64: string }

/** As large as the door takes (api/contract/shapes.ts); a larger file is not even read. */
const most = 64 * 1_048_576

/** Null where every file is small enough; otherwise the sentence about the first that is not. */
export function whyNotRead(files: readonly File[]): string | null {
  const large = files.find(({ size }) => size > most)
  return large === undefined
    ? null
    : `${large.name}: ${refusalWords({ code: 'too-large', facts: { bytes: large.size, most } })}`
}

export async function givenFile(file: File): Promise<GivenFile> {
  const text: string[] = []
  for (let from = 0; from < file.size; from += piece) {
    // Each piece is a task of its own, between which the window paints and hears.
    const bytes = new Uint8Array(await file.slice(from, from + piece).arrayBuffer())
    text.push(btoa(letters(bytes)))
  }
  return { name: file.name, base64: text.join('') }
}

/** Some milliseconds' work; a multiple of three, so that the pieces' base64 makes up the file's. */
const piece = 3 << 17

function letters(bytes: Uint8Array): string {
  const text: string[] = []
  // As many at a time as one call takes arguments.
  const atATime = 0x8000
  for (let from = 0; from < bytes.length; from += atATime)
    text.push(String.fromCharCode(...bytes.subarray(from, from + atATime)))
  return text.join('')
}

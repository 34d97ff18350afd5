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
  const bytes = new Uint8Array(await file.arrayBuffer())
  // In pieces, because a call takes only so many arguments.
  const piece = 0x8000
  const text: string[] = []
  for (let from = 0; from < bytes.length; from += piece) {
    text.push(String.fromCharCode(...bytes.subarray(from, from + piece)))
  }
  return { name: file.name, base64: btoa(text.join('')) }
}

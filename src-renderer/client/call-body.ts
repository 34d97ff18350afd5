// The body of a call as the browser sends it. A file is most of it, and is put there piece by piece: the window stays free meanwhile.
import type { Call } from '../../src-main/api/contract/contract.ts'

/** A megabyte is put in its place in a millisecond or two. */
const piece = 1 << 20

export async function callBody(call: Call): Promise<Blob> {
  const files: string[] = []
  const mark = `file ${crypto.randomUUID()} `
  const text = JSON.stringify(call, (key, value: unknown) => {
    // Base64 needs no escapes, so that it may stand in JSON as it is.
    if (key !== 'base64' || typeof value !== 'string' || value.length < piece) return value
    files.push(value)
    return mark
  })
  const parts: Blob[] = []
  for (const [place, around] of text.split(mark).entries()) {
    parts.push(new Blob([around]))
    const file = files[place] ?? ''
    for (let from = 0; from < file.length; from += piece) {
      parts.push(new Blob([file.slice(from, from + piece)]))
      await freeWindow()
    }
  }
  return new Blob(parts, { type: 'application/json' })
}

/** Lets the window paint and hear before the next piece. */
function freeWindow(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

// Reads an XML part of a spreadsheet from end to end, and breaks off where it is not whole.
import { Parser, type Attributes } from 'saxen'
import { damaged } from '../files/zip.ts'

export type XmlTaker = {
  /** Names without their prefix: one program writes `<row>`, another `<x:row>`. */
  readonly open: (name: string, attributes: () => Attributes, decode: (text: string) => string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** How many bytes have been read. */
  readonly part?: (done: number) => void
}

const piece = 1 << 16
/** The longest cell, every letter of it escaped, is 230,000; the parser's time grows with the square of what lies between two tags. */
const mostBetweenTags = 1 << 20

export function readXml(bytes: Uint8Array, { open, close, text, part }: XmlTaker): void {
  const parser = new Parser()
  let quiet = 0
  const broken = (): never => {
    throw damaged('a part of it is not whole')
  }
  parser.on('openTag', (name, attributes, decode) => {
    quiet = 0
    open(local(name), attributes, decode)
  })
  parser.on('closeTag', (name) => {
    quiet = 0
    close(local(name))
  })
  parser.on('text', (found, decode) => text(found.includes('&') ? decode(found) : found))
  parser.on('cdata', text)
  // A document type can define entities without end; a spreadsheet has none.
  parser.on('attention', broken)
  parser.on('error', broken)
  parser.on('warn', broken)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let from = 0; from < bytes.length; from += piece) {
    quiet += piece
    part?.(from)
    if (quiet > mostBetweenTags) throw damaged('one of its cells has no end')
    parser.write(decoded(decoder, bytes.subarray(from, from + piece)))
  }
  parser.write(decoded(decoder, null))
  parser.end()
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | null): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw damaged('a part of it is not in UTF-8')
  }
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

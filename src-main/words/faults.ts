// A refusal with its place: the line a person reads, and can act on.
import type { Fault, StandardRefusal } from '../domain/refusal.ts'
import { refusalWords } from './refusals.ts'

/** `returns.csv, record 4, column 2.2.3, “maybe”: An answer is Y, N, NA or blank.` */
export function faultWords(fault: Fault): string {
  const place = [
    fault.file === null ? null : oneLine(fault.file, 200),
    fault.record === null ? null : `record ${fault.record}`,
    fault.column === null ? null : `column ${oneLine(fault.column)}`,
    fault.value === null || fault.value.trim() === '' || fault.value === fault.column
      ? null
      : `“${oneLine(fault.value)}”`,
  ].filter((part) => part !== null)
  const sentence = oneLine(refusalWords(fault.refusal), 2000)
  return place.length === 0 ? sentence : `${place.join(', ')}: ${sentence}`
}

/** `2.2: wrong-direction: The way down is not open…`: the standard, the refusal's code and a sentence (formats.md). */
export function standardRefusalWords({ standard, refusal }: StandardRefusal): string {
  return `${oneLine(standard)}: ${refusal.code}: ${oneLine(refusalWords(refusal), 2000)}`
}

/** Foreign text shown on one line of a terminal: it cannot move the cursor, start a new line, or turn the line's direction. */
export function oneLine(text: string, most = 80): string {
  const letters = Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' '))
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}

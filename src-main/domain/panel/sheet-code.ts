// The code on a paper sheet: ten characters that are read aloud and typed, the last two of which tell when it was misread.
import type { Refusal } from '../refusal.ts'

/** Digits and capitals without 0 and O, 1 and I, which look alike in handwriting and on a bad printer. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** The largest prime below 32². Modulo a prime a wrong character shows, and so do two that changed places. */
const modulus = 1021
const letters = 10

/** The code for what a sheet is bound to, from the first forty bits of its digest (hexadecimal). */
export function sheetCode(digest: string): string {
  const bits = Array.from(digest.slice(0, 10))
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  const body = Array.from({ length: letters - 2 }, (_, place) =>
    Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2),
  )
  // The whole, read as a number in base 32, leaves 1; 32² leaves 3, so the body counts three times.
  const check = (((1 - 3 * remainder(body)) % modulus) + modulus) % modulus
  return [...body, Math.floor(check / 32), check % 32].map((value) => alphabet.charAt(value)).join('')
}

/** As it was typed or heard: capitals or not, with or without its hyphens and spaces. */
export function typedCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–.]/gu, '')
}

/** `K7QF-3MXW-PH`, as it is printed. */
export function printedCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-')
}

/** What is wrong with a code before anybody looks it up. */
export function whyNotCode(code: string): Refusal | null {
  const stranger = Array.from(code).find((letter) => !alphabet.includes(letter))
  if (stranger !== undefined) return { code: 'sheet-code-letter', facts: { letter: stranger } }
  const found = Array.from(code).length
  if (found !== letters) return { code: 'sheet-code-length', facts: { found, needed: letters } }
  return remainder(Array.from(code).map((letter) => alphabet.indexOf(letter))) === 1
    ? null
    : { code: 'sheet-code-misread', facts: {} }
}

function remainder(values: readonly number[]): number {
  return values.reduce((rest, value) => (rest * 32 + value) % modulus, 0)
}

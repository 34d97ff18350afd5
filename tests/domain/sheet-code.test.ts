import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { printedCode, sheetCode, typedCode, whyNotCode } from '../../src-main/domain/panel/sheet-code.ts'

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const codes = Array.from({ length: 200 }, (_, number) =>
  sheetCode(createHash('sha256').update(String(number)).digest('hex')),
)

describe('the code of a paper sheet', () => {
  test('is ten capitals and digits without those that look alike, printed in three groups', () => {
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
      expect(printedCode(code)).toMatch(/^.{4}-.{4}-.{2}$/)
      expect(whyNotCode(code)).toBeNull()
    }
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('is the same read aloud in small letters, with spaces or hyphens', () => {
    const [code = ''] = codes
    expect(typedCode(` ${printedCode(code).toLowerCase()} `)).toBe(code)
    expect(typedCode(Array.from(code).join(' '))).toBe(code)
  })

  test('tells every single character that was misread', () => {
    for (const code of codes.slice(0, 20))
      for (let place = 0; place < code.length; place += 1)
        for (const letter of alphabet) {
          if (letter === code[place]) continue
          const misread = code.slice(0, place) + letter + code.slice(place + 1)
          expect([misread, whyNotCode(misread)?.code]).toEqual([misread, 'sheet-code-misread'])
        }
  })

  test('tells any two characters that changed places', () => {
    for (const code of codes)
      for (let one = 0; one < code.length; one += 1)
        for (let other = one + 1; other < code.length; other += 1) {
          const letters = Array.from(code)
          const [a = '', b = ''] = [letters[one], letters[other]]
          if (a === b) continue
          letters[one] = b
          letters[other] = a
          expect([code, whyNotCode(letters.join(''))?.code]).toEqual([code, 'sheet-code-misread'])
        }
  })

  test('has none of 0, O, 1 and I, and is neither shorter nor longer', () => {
    const [code = ''] = codes
    for (const letter of ['0', 'O', '1', 'I', '?', '💡'])
      expect(whyNotCode(typedCode(letter + code.slice(1)))).toEqual({ code: 'sheet-code-letter', facts: { letter } })
    expect(whyNotCode(code.slice(1))).toMatchObject({ code: 'sheet-code-length', facts: { found: 9 } })
    expect(whyNotCode(`${code}2`)).toMatchObject({ code: 'sheet-code-length', facts: { found: 11 } })
    expect(whyNotCode('')).toMatchObject({ code: 'sheet-code-length', facts: { found: 0 } })
  })
})

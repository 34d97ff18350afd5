// Guesses what other people's headings mean, for a person to confirm: nothing here is ever used unasked.
import type { Framework } from '../domain/framework/framework.ts'
import { questionsByNumber } from '../domain/framework/lookup.ts'
import { folded } from '../domain/spelling.ts'
import { ownColumns } from './headings.ts'

/** By the heading, folded: the one column it most likely is. Two headings that would be the same column are left to the person. */
export function proposeMatches(framework: Framework, headings: readonly string[]): ReadonlyMap<string, string> {
  const own = ownColumns(framework)
  const native = new Set(headings.map(folded).filter((name) => own.has(name)))
  const numbers = new Map<string, string>()
  const texts = new Map<string, string | null>()
  for (const [number, { keyQuestion, prompt }] of questionsByNumber(framework)) {
    if (keyQuestion.evidence === 'qualitative') continue
    numbers.set(folded(number), number)
    const text = plain(prompt?.text ?? keyQuestion.text)
    // A text that is printed twice names neither.
    texts.set(text, texts.has(text) ? null : number)
  }
  const found = new Map<string, string>()
  for (const heading of new Set(headings.map(folded))) {
    if (own.has(heading)) continue
    const column = named(plain(heading)) ?? numbered(heading, numbers) ?? texts.get(plain(heading)) ?? null
    if (column !== null && !native.has(folded(column))) found.set(heading, column)
  }
  const columns = [...found.values()]
  return new Map([...found].filter(([, column]) => columns.filter((each) => each === column).length === 1))
}

const caseNames =
  /^((unique )?(case|offender|client|service user|person)s? )?(id|identifier|ref|reference|reference number|number|no)$|^case$|^crn$|^caseid$|^caseref$/
const sampleNames = /^(sample|case) (type|name|id|group)$|^type of (sample|case)$|^case sample$|^sampletype$/
const risk = /\brosh\b|risk of (serious )?harm/
const byInspector = /\b(inspector|inspectors|inspection|inspectorate|hmi|hmip|assessor|our)\b/
const byProvider = /\b(provider|providers|crc|nps|pdu|probation|officer|responsible officer|their|yot|yjs)\b/

function named(heading: string): string | null {
  if (caseNames.test(heading)) return 'case'
  if (sampleNames.test(heading)) return 'sample'
  if (!risk.test(heading)) return null
  const [inspector, provider] = [byInspector.test(heading), byProvider.test(heading)]
  if (inspector === provider) return null
  return inspector ? 'rosh_inspector' : 'rosh_provider'
}

/** `Q2.2.1`, `KQ 2.2.1:`, `2.2.1 Does …`; a prompt as `2.2.1/3`, `2.2.1 prompt 3` or `2.2.1c`. */
const number =
  /^(?:key question|question|kq|q|prompt|p)?[\s.:_-]*(\d+(?:\.\d+)+)(?:\s*(?:\/|prompt|p)\s*(\d+)|([a-z])(?![a-z]))?(?![\d/])/

function numbered(heading: string, numbers: ReadonlyMap<string, string>): string | null {
  const [, question, prompt, letter] = number.exec(heading) ?? []
  if (question === undefined) return null
  const place = prompt ?? (letter === undefined ? undefined : String(letter.charCodeAt(0) - 96))
  return numbers.get(place === undefined ? question : `${question}/${place}`) ?? null
}

/** Words alone: `RoSH (inspector)` and `rosh_inspector` are the same. */
function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

// Whether a value that came from another laptop may stand in an inspection of this framework.
import type { Framework } from '../framework/framework.ts'
import { riskClasses, riskColumns } from '../rating/judgement.ts'
import type { Refusal } from '../refusal.ts'
import { folded, isBlank } from '../spelling.ts'
import { fieldName, fieldNamed, whatIsEntered } from './field.ts'

const mostCharacters = 32_767

/** What a person wrote: it must be what the application itself would have kept. */
export function whyNotWritten(
  framework: Framework,
  of: { readonly sample: string; readonly reference: string },
  field: string,
  value: string,
): Refusal | null {
  if (field === fieldName('case', 'added'))
    return folded(value) === folded(of.reference) ? null : { code: 'value-not-possible', facts: possible(value, of) }
  if (field === fieldName('case', 'withdrawn'))
    return value === '' || value === 'yes'
      ? null
      : { code: 'value-not-possible', facts: { value, known: ['yes', 'blank'] } }
  const named = fieldNamed(field)
  if (named?.kind === 'attribute') return whyNotGiven(framework, of.sample, field, value)
  const entered = whatIsEntered(framework, of.sample, field, value)
  if (!entered.ok) return entered.refusal
  return entered.value === value
    ? null
    : { code: 'value-not-possible', facts: { value, known: [entered.value === '' ? 'blank' : entered.value] } }
}

function possible(value: string, { reference }: { readonly reference: string }) {
  return { value, known: [reference] }
}

/** What a return gave: attributes are kept as they stood in the file. */
export function whyNotGiven(framework: Framework, sample: string, field: string, value: string): Refusal | null {
  const named = fieldNamed(field)
  if (named?.kind !== 'attribute') {
    const entered = whatIsEntered(framework, sample, field, value)
    return entered.ok ? null : entered.refusal
  }
  if (named.of !== folded(named.of) || isBlank(named.of))
    return { code: 'no-such', facts: { what: 'field', id: field } }
  if (value.length > mostCharacters)
    return { code: 'cell-too-long', facts: { characters: value.length, most: mostCharacters } }
  const isRisk = riskColumns.some((risk) => risk === named.of)
  return value === '' || !isRisk || riskClasses.some((risk) => risk === value)
    ? null
    : { code: 'risk-unknown', facts: {} }
}

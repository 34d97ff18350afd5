// A result without cases, as it is read back before it is stored.
import type { StatedResult } from '../domain/rating/sources.ts'
import { printedName } from './rating-marks.ts'

export function resultWords(result: StatedResult): string {
  if ('published' in result) return `${printedName(result.published)}, as published`
  const { evidence } = result
  if (evidence.known === 'percent')
    return evidence.n === null
      ? `${evidence.percent} per cent; the number of judgements is not known`
      : `${evidence.percent} per cent of ${evidence.n}; several counts give it`
  if (evidence.known === 'counts') return `${evidence.yes} of ${evidence.n}`
  return `${evidence.count.yes} of ${evidence.count.yes + evidence.count.no}`
}

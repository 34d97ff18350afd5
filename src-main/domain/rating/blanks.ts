// Whether missing judgements matter: could answering them put a key question in another band?
import type { Framework } from '../framework/framework.ts'
import { bandOf } from '../framework/lookup.ts'
import { wholePercent, type Figure } from './figure.ts'

/** Tried at both ends: every blank answered no, and every blank answered yes. Any other way lies between. */
export function blanksCouldMove(framework: Framework, { yes, n, blank, band }: Figure): boolean {
  if (yes === null || n === null || blank === null || blank === 0) return false
  const all = n + blank
  return [yes, yes + blank].some((yeses) => bandOf(framework, wholePercent(yeses, all))?.score !== band?.score)
}

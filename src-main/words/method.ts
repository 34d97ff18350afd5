// The rules of a framework, in a paragraph for whoever reads the ratings.
import type { Framework } from '../domain/framework/framework.ts'

export function methodWords({ zone, step }: Framework): string {
  const near = `within ${zone.points} percentage points of a boundary${zone.oneCase === 'lowest' ? ', or where one judgement the other way would change the rating' : ''}`
  const move = step === 1 ? 'one band' : `${step} bands`
  return `Each standard rated by key questions takes the lowest band among them. Percentages are rounded to whole per cents, half up. ${near.charAt(0).toUpperCase()}${near.slice(1)}, the ratings panel considers whether to use professional discretion, and may move the rating by ${move}. The scores of the standards that count are added without weights.`
}

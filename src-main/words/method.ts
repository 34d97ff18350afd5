// The rules of a framework, in a paragraph for whoever reads the ratings, and in a sentence beside each standard.
import type { Framework, Standard } from '../domain/framework/framework.ts'
import { counted } from './numbers.ts'
import { list, sentenceStart } from './text.ts'

export function methodWords(framework: Framework): string {
  const { move, near } = discretionOf(framework)
  return `Each standard rated by key questions takes the lowest band among them. Percentages are rounded to whole per cents, half up. ${sentenceStart(near)}, the ratings panel considers whether to use professional discretion, and may move the rating by ${move}. The scores of the standards that count are added without weights.`
}

/** The rule a standard is rated by, as a panel looks it up while it decides. */
export function standardRuleWords(framework: Framework, standard: Standard): string {
  if (framework.scale.length === 0) return 'The framework gives no ratings.'
  if (standard.ratedBy === 'lead-inspector')
    return 'The lead inspector proposes a rating on the evidence as a whole. The panel ratifies it, or sets another and says why. There are no percentages and no zone of discretion.'
  const { move, near } = discretionOf(framework)
  const bands = framework.scale.slice(1).map(({ from, band }) => `${band} from ${from}`)
  return [
    `The lowest band among the key questions decides. Percentages are rounded to whole per cents, half up. The bands are ${list.format([framework.scale[0]?.band ?? '', ...bands])}.`,
    `${sentenceStart(near)}, the panel considers professional discretion, and may move the rating by ${move}.`,
    ...(standard.moderation === undefined
      ? []
      : [
          `The lead inspector may propose to moderate the indicative rating by ${counted(standard.moderation.step, 'band', 'bands')}, on the evidence of ${standard.moderation.evidence}.`,
        ]),
  ].join(' ')
}

/** `CRC standards, first round (2018): crc-2018, version 1.` */
export function ruleVersionWords({ title, id, version }: Framework): string {
  return `${title}: ${id}, version ${version}.`
}

function discretionOf({ zone, step }: Framework): { readonly near: string; readonly move: string } {
  return {
    near: `within ${zone.points} percentage points of a boundary${zone.oneCase === 'lowest' ? ', or where one judgement the other way would change the rating' : ''}`,
    move: counted(step, 'band', 'bands'),
  }
}

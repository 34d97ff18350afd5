// What a paper sheet shows: the item's frozen figures on the bands, and what the rules let the panel decide.
import type { Framework } from '../../domain/framework/framework.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import type { OutcomeChoice } from '../contract/views.ts'
import { caseKeyQuestions } from '../../domain/framework/lookup.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { decidingRoles } from '../../domain/panel/session.ts'
import { printedCode } from '../../domain/panel/sheet-code.ts'
import type { SheetToPrint } from '../../documents/paper/sheets.ts'
import { choiceWords, leadsTo, taskWords } from '../../words/choices.ts'
import { notAvailableWords } from '../../words/not-rated.ts'
import { sentenceStart } from '../../words/text.ts'
import { whyOpenWords } from '../../words/zone.ts'
import type { SheetOfItem } from '../paper-state.ts'
import type { LoadedSession } from '../session-state.ts'
import { choicesFor, itemKind } from './show-session.ts'

export function sheetToPrint(session: LoadedSession, { rated, sheet }: SheetOfItem, printedAt: string): SheetToPrint {
  const { panel, inspection } = session
  const { framework } = inspection
  const { provisional, standard } = rated
  const texts = new Map(caseKeyQuestions(standard).map(({ number, text }) => [number, text]))
  const decidedBy = provisional.kind === 'by-key-questions' ? provisional.decidedBy : []
  const member = panel.attendances.find(({ person }) => person === sheet.person) ?? null
  const everybody = { ...panel, attendances: panel.attendances.map((each) => ({ ...each, present: true })) }
  const recused = new Set(quorumFor(everybody, standard.number).recused.map(({ person }) => person))
  const choices = choicesPrinted(framework, rated)
  const proposed = choices.find(({ outcome }) => ['proposal-ratified', 'moderation-ratified'].includes(outcome))
  const because = provisional.kind === 'not-available' ? provisional.because : null
  return {
    code: printedCode(sheet.code),
    provider: inspection.row.provider,
    framework: `${framework.title}, version ${framework.version}`,
    standard: standard.number,
    name: standard.name,
    printedAt,
    member: member === null ? null : { name: member.name, role: member.role },
    byRule:
      provisional.kind === 'not-available'
        ? sentenceStart(notAvailableWords(provisional.because))
        : provisional.step.name,
    proposed: provisional.kind === 'proposed',
    asked: [
      taskWords({ kind: itemKind(rated), after: null, proposed: proposed?.to?.name ?? null, because }),
      ...rated.opened.flatMap(whyOpenWords),
    ],
    figures: rated.figures.map(({ number, yes, n, percent, band }) => ({
      number,
      text: texts.get(number) ?? '',
      yes,
      n,
      percent,
      band: band?.band ?? null,
      decides: decidedBy.includes(number),
    })),
    boundaries: framework.scale.slice(1).map(({ from }) => from),
    ratings: framework.scale.map(({ name }) => name),
    choices: choices.map((choice) => ({
      label: leadsTo(choice) && choice.to !== null ? `${choiceWords(choice)} ${choice.to.name}` : choiceWords(choice),
      grounds: choice.grounds.map(({ text }) => text),
    })),
    setsRating: choices.some(({ outcome }) => outcome === 'set-otherwise'),
    people: panel.attendances
      .filter(({ role }) => decidingRoles.includes(role))
      .map(({ person, name, role }) => ({ name, role, recused: recused.has(person) })),
    quorumNeeded: panel.settings.quorumOthers + 1,
  }
}

/** What an outcome sheet offers to tick: whatever the panel may decide before it has decided anything. */
export function choicesPrinted(framework: Framework, rated: StandardRating): readonly OutcomeChoice[] {
  return choicesFor(framework, rated, { outcomes: [] })
}

// What has changed since the evidence was frozen, in a sentence beside the item it concerns.
import type { ChangedStandard } from '../domain/panel/changed-since.ts'
import type { Direction } from '../domain/framework/framework.ts'
import { counted } from './numbers.ts'
import { isolated, list } from './text.ts'

type Figure = ChangedStandard['figures'][number]['now']

/** `Changed since the evidence was frozen: 2.2.3 is now 58 of 118, 49 per cent (it was 57 of 118, 48 per cent). …` */
export function changedSinceWords(changed: ChangedStandard): string {
  const { figures, kind, rating, opened, moderation, reworded } = changed
  const parts = [
    ...figures.map(figureChange),
    ...(rating === null ? [] : [ratingChange(kind, rating)]),
    ...(opened === null ? [] : waysChange(opened)),
    ...(moderation === null ? [] : [moderationChange(moderation)]),
    ...(reworded ? ['the lead inspector says something else of it'] : []),
  ]
  const what = parts.length === 0 ? 'it is known otherwise' : parts.join('; ')
  const same = figures.length > 0 && rating === null && opened === null ? ' Rating and open ways are the same.' : ''
  return `Changed since the evidence was frozen: ${what}.${same} The panel decides on the frozen evidence.`
}

function figureChange({ before, now }: ChangedStandard['figures'][number]): string {
  const [was, is] = [figureSaid(before), figureSaid(now)]
  if (was !== is) return `${now.number} is now ${is} (it was ${was})`
  const beside = (['blank', 'notApplicable', 'leftOut', 'leftOutAnswered', 'unclassified'] as const)
    .filter((name) => before[name] !== now[name])
    .map((name) => `${countWords[name]} ${now[name] ?? 'not known'} (${before[name] ?? 'not known'})`)
  return beside.length === 0 ? `${now.number} is known otherwise` : `${now.number}: ${list.format(beside)}`
}

const countWords = {
  blank: 'blank',
  notApplicable: 'not applicable',
  leftOut: 'left out',
  leftOutAnswered: 'left out although answered',
  unclassified: 'not classified',
} as const

function figureSaid({ yes, n, percent }: Figure): string {
  if (percent === null) return 'not judged'
  return yes === null || n === null ? `${percent} per cent` : `${yes} of ${n}, ${percent} per cent`
}

function ratingChange(
  kind: ChangedStandard['kind'],
  { before, now }: { readonly before: string | null; readonly now: string | null },
): string {
  const was = before === null ? 'there was none' : `it was ${isolated(before)}`
  if (now === null) return `there is no provisional rating any more (${was})`
  return kind === 'proposed'
    ? `the lead inspector now proposes ${isolated(now)} (${was})`
    : `by rule it would be ${isolated(now)} (${was})`
}

function waysChange({
  before,
  now,
}: {
  readonly before: readonly Direction[]
  readonly now: readonly Direction[]
}): readonly string[] {
  return [
    ...now.filter((way) => !before.includes(way)).map((way) => `the way ${way} is open now`),
    ...before.filter((way) => !now.includes(way)).map((way) => `the way ${way} is open no longer`),
  ]
}

function moderationChange({ now }: { readonly now: Direction | null }): string {
  return now === null ? 'no moderation is proposed any more' : `a moderation ${now} is proposed now`
}

/** For the line of an agenda. */
export const changedShort = 'evidence changed'

/** Over the board. `state` of the session: a running one is closed before it is reopened. */
export function evidenceChangedWords(standards: readonly string[], state: 'running' | 'closed'): string {
  const how = state === 'running' ? 'Close the panel, and reopen it' : 'Reopen'
  return `The evidence of ${counted(standards.length, 'item', 'items')} has changed since it was frozen: ${list.format(standards)}. ${how} with the evidence taken again to decide on it.`
}

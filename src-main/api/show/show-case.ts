// One case on one page: every value with who gave it, what it replaced, and what stands against it.
import { headsOf, inTheOrderMade, standing, valueOf, type Entry } from '../../domain/casework/entries.ts'
import { fieldName } from '../../domain/casework/field.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { standardsOf } from '../../domain/framework/lookup.ts'
import { riskClasses, riskColumns } from '../../domain/rating/judgement.ts'
import type { CaseRow } from '../../store/cases.ts'
import type { Reading } from '../../store/database.ts'
import { entryOfReturn, type FieldEntry } from '../../store/entries.ts'
import { firstBroughtIn } from '../../store/returns.ts'
import type { CaseView, EntryView, ValueView } from '../contract/views.ts'
import { placeOf, type Columns } from './show-cases.ts'

/** The file names of returns by their digests. */
export type ReturnFiles = ReadonlyMap<string, string>

export function returnFiles(db: Reading, inspection: string): ReturnFiles {
  return new Map([...firstBroughtIn(db, inspection)].map(([digest, { file }]) => [digest, file]))
}

type OneCase = { readonly row: CaseRow; readonly entries: readonly FieldEntry[]; readonly files: ReturnFiles }

export function showCase(
  framework: Framework,
  { questions, attributes }: Columns,
  one: OneCase,
): Omit<CaseView, 'sample' | 'before' | 'after' | 'whyNotChange'> {
  const { row } = one
  const value = (kind: Parameters<typeof fieldName>[0], of: string): ValueView => showValue(one, fieldName(kind, of))
  const numbers = new Set(questions.map(({ number }) => number))
  const added = value('case', 'added').history.at(-1)
  return {
    reference: row.reference,
    from: { file: row.from?.file ?? '', by: (row.from ?? added)?.by ?? '', at: (row.from ?? added)?.at ?? '' },
    withdrawn: value('case', 'withdrawn'),
    markedForSecondLook: value('mark', 'second-look'),
    attributes: attributes.map((name) => ({
      ...value('attribute', name),
      name,
      choices: riskColumns.some((risk) => risk === name) ? riskClasses : [],
    })),
    standards: standardsOf(framework)
      .map(({ number, name, keyQuestions }) => ({
        number,
        name,
        questions: keyQuestions.flatMap((question) =>
          question.evidence !== 'cases' || !numbers.has(question.number)
            ? []
            : [
                {
                  number: question.number,
                  text: question.text,
                  standing: placeOf(row, question),
                  answer: value('answer', question.number),
                  reason: value('reason', question.number),
                  second: value('second', question.number),
                  prompts: question.prompts.map((prompt) => ({
                    number: prompt.number,
                    text: prompt.text,
                    appliesTo: prompt.appliesTo ?? null,
                    answer: value('answer', prompt.number),
                    reason: value('reason', prompt.number),
                  })),
                },
              ],
        ),
      }))
      .filter((standard) => standard.questions.length > 0),
    good: value('note', 'good'),
    poor: value('note', 'poor'),
  }
}

export function showValue({ row, entries, files }: OneCase, field: string): ValueView {
  const entered = entries.filter((each) => each.field === field)
  const returned = entered.length === 0 ? entryOfReturn(row, field) : null
  const all = returned === null ? entered : [returned]
  const stands = standing(all)
  const heads = new Set(headsOf(all).map(({ id }) => id))
  const last = stands.kind === 'agreed' ? stands.heads.at(-1) : undefined
  return {
    field,
    value: valueOf(stands),
    by: last?.by ?? '',
    at: last?.at ?? '',
    disagreement: stands.kind === 'disagreement' ? stands.heads.map((entry) => showEntry(entry, true, files)) : [],
    history: all.toSorted((a, b) => inTheOrderMade(b, a)).map((entry) => showEntry(entry, heads.has(entry.id), files)),
  }
}

export function showEntry(entry: Entry, stands: boolean, files: ReturnFiles): EntryView {
  const { id, value, reason, by, at, origin } = entry
  return { id, value, reason, by, at, file: origin === '' ? '' : (files.get(origin) ?? ''), stands }
}

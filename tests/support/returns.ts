/** Reading case returns in tests: what is stored, what is said, and that every record is one or the other. */
import { expect } from 'vitest'
import type { Case } from '../../src-main/domain/rating/judgement.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { readCaseReturns, type CaseReturns, type ReturnFile } from '../../src-main/returns/case-returns.ts'
import { faultWords } from '../../src-main/words/faults.ts'
import { aFileWith } from './files.ts'
import { aFramework } from './framework.ts'

export type Reading = CaseReturns & {
  readonly cases: readonly Case[]
  /** Every fault as a person reads it: those of whole files, then those of records. */
  readonly said: readonly string[]
}

/** Reads one `returns.csv`, or several files by their names, and checks the reconciliation. */
export async function read(
  content: string | Uint8Array | Readonly<Record<string, string | Uint8Array>>,
  framework: Framework = aFramework(),
): Promise<Reading> {
  const single = typeof content === 'string' || content instanceof Uint8Array
  const contents = single ? { 'returns.csv': content } : content
  const files: ReturnFile[] = []
  for (const [name, each] of Object.entries(contents)) files.push(await aFileWith(name, each))
  return readFiles(files, framework)
}

export async function readFiles(files: readonly ReturnFile[], framework: Framework = aFramework()): Promise<Reading> {
  const returns = await readCaseReturns(framework, files)
  const cases = returns.sheets.flatMap((sheet) => sheet.cases)
  expect(returns.recordsRead).toBe(returns.casesStored + returns.recordsRefused)
  expect(returns.casesStored).toBe(cases.length)
  const refusedRecords = new Set(returns.refused.map(({ file, record }) => `${file}\n${record}`))
  expect(returns.recordsRefused).toBe(refusedRecords.size)
  const ragged = returns.sheets.flatMap((sheet) =>
    sheet.cases.filter(({ answers }) => answers.length !== sheet.questions.length),
  )
  expect(ragged).toEqual([])
  return { ...returns, cases, said: [...returns.refusedWhole, ...returns.refused].map(faultWords) }
}

/** `2 read, 1 stored, 1 refused` */
export function reconciled({ recordsRead, casesStored, recordsRefused }: CaseReturns): string {
  return `${recordsRead} read, ${casesStored} stored, ${recordsRefused} refused`
}

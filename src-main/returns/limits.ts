// How much a return may hold. An inspection has some hundreds of cases; these leave room for every case of a year.
import { UnreadableFile } from '../files/read-file.ts'

export const mostRecords = 100_000
export const mostColumns = 1_000
/** What a spreadsheet cell can hold; more than that in one cell is a sign of a broken file. */
export const mostCharactersInACell = 32_767
export const mostFileBytes = 64 * 1_048_576
/** A sheet of ten thousand cases by eighty questions unpacks to 30 MB; a small archive can be made to unpack to any size. */
export const mostUnpackedBytes = 200 * 1_048_576
export const mostParts = 2_000

/** Thrown as soon as the record too many is met: nothing after it is read. */
export function checkRecord(number: number, columns: number): void {
  if (number > mostRecords + 1) throw new UnreadableFile({ code: 'too-many-records', facts: { most: mostRecords } })
  if (columns > mostColumns)
    throw new UnreadableFile({ code: 'too-many-columns', facts: { columns, most: mostColumns } })
}

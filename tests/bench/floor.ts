/** The bare floor: the same file, the same CSV parser, and one loop that counts Y and N in every column. No rule, no check. */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

export async function floor(path: string): Promise<number> {
  const yes: number[] = []
  const no: number[] = []
  let wanted = -1
  let first = true
  const parser = createReadStream(path, { highWaterMark: 1 << 18 }).pipe(parse())
  await new Promise<void>((resolve, reject) => {
    parser.on('readable', () => {
      for (let record = nextOf(parser); record !== null; record = nextOf(parser)) {
        if (first) {
          wanted = record.indexOf('2.1.1')
          first = false
          continue
        }
        for (let place = 0; place < record.length; place += 1) {
          if (record[place] === 'Y') yes[place] = (yes[place] ?? 0) + 1
          else if (record[place] === 'N') no[place] = (no[place] ?? 0) + 1
        }
      }
    })
    parser.on('end', resolve).on('error', reject)
  })
  return yes[wanted] ?? 0
}

function nextOf(parser: { read(): unknown }): readonly string[] | null {
  // csv-parse gives arrays of text unless told otherwise; its stream type does not say so.
  return parser.read() as readonly string[] | null
}

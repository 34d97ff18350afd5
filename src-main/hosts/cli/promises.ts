// What `selfcheck FILE` says of an inspection file: that it keeps every promise about its data, or which it breaks.
import { openInspectionFile } from '../../store/database.ts'
import { brokenPromises } from '../../store/invariants.ts'
import { oneLine } from '../../words/faults.ts'
import { refusalWords } from '../../words/refusals.ts'
import { placeOf } from './places.ts'

export function promisesOf(file: string): { readonly wrong: readonly string[]; readonly said: readonly string[] } {
  const opened = openInspectionFile(placeOf(file), { create: false, readOnly: true })
  if (!opened.ok) return { wrong: [oneLine(`${file}: ${refusalWords(opened.refusal)}`, 2000)], said: [] }
  const broken = opened.value.read(brokenPromises)
  opened.value.close()
  const lines = broken.map((facts) => refusalWords({ code: 'promise-broken', facts }))
  return {
    wrong: lines.map((line) => oneLine(`${file}: ${line}`, 2000)),
    said: broken.length > 0 ? [] : [oneLine(`${file}: every promise about its data holds`, 2000)],
  }
}

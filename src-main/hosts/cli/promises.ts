// What `selfcheck FILE` says of an inspection file: that it keeps every promise about its data and names nothing its
// frameworks do not have, or which promise it breaks and what it names.
import { createHash } from 'node:crypto'
import { foreignTerms } from '../../domain/framework/terms.ts'
import { checkFramework } from '../../frameworks/check.ts'
import { openInspectionFile } from '../../store/database.ts'
import type { Reading } from '../../store/database.ts'
import { keptFrameworks, type KeptFramework } from '../../store/frameworks.ts'
import { listInspections } from '../../store/inspections.ts'
import { brokenPromises } from '../../store/invariants.ts'
import { termsOf } from '../../store/terms.ts'
import { oneLine } from '../../words/faults.ts'
import { refusalWords } from '../../words/refusals.ts'
import { foreignTermWords, keptFrameworkWords } from '../../words/terms.ts'
import { frameworkFaultLines } from './frameworks.ts'
import { placeOf } from './places.ts'

export function promisesOf(file: string): { readonly wrong: readonly string[]; readonly said: readonly string[] } {
  const opened = openInspectionFile(placeOf(file), { create: false, readOnly: true })
  if (!opened.ok) return { wrong: [oneLine(`${file}: ${refusalWords(opened.refusal)}`, 2000)], said: [] }
  const lines = opened.value.read((db) => [
    ...brokenPromises(db).map((facts) => refusalWords({ code: 'promise-broken', facts })),
    ...keptFrameworks(db).flatMap((kept) => wrongByFramework(db, kept)),
  ])
  opened.value.close()
  return {
    wrong: lines.map((line) => oneLine(`${file}: ${line}`, 2000)),
    said: lines.length > 0 ? [] : [oneLine(`${file}: every promise about its data holds`, 2000)],
  }
}

/** What no trigger can see: it would have to read the framework. */
function wrongByFramework(db: Reading, { id, version, json, digest }: KeptFramework): readonly string[] {
  const name = `${id} version ${version}`
  const changed = createHash('sha256').update(json).digest('hex') === digest ? [] : [keptFrameworkWords(name)]
  const framework = checkFramework(JSON.parse(json))
  if (!framework.ok) return [...changed, ...frameworkFaultLines({ file: name, faults: framework.refusal })]
  const rated = listInspections(db).filter(({ frameworkDigest }) => frameworkDigest === digest)
  return [
    ...changed,
    ...rated.flatMap((inspection) =>
      foreignTerms(framework.value, termsOf(db, inspection.id)).map((term) =>
        foreignTermWords(inspection.provider, name, term),
      ),
    ),
  ]
}

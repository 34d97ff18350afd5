// `frameworks`: what is shipped, a check of a framework file, and the JSON Schema of the format.
import { existsSync } from 'node:fs'
import type { Framework } from '../../domain/framework/framework.ts'
import { outOf, standardsOf } from '../../domain/framework/lookup.ts'
import { loadFile, loadShipped, shippedIds, type FrameworkFaults } from '../../frameworks/load.ts'
import { frameworkJsonSchema } from '../../frameworks/schema.ts'
import { oneLine } from '../../words/faults.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Answer } from './main.ts'
import { placeOf } from './places.ts'

export async function frameworks({
  check,
  schema,
}: {
  readonly check: string | null
  readonly schema: boolean
}): Promise<Answer> {
  if (check !== null) {
    const file = await loadFile(placeOf(check), check)
    if (!file.ok) return { ok: false, lines: frameworkFaultLines(file.refusal) }
    if (!schema) return { ok: true, text: `${oneLine(check, 200)}: no faults. ${summary(file.value)}\n` }
  }
  if (schema) return { ok: true, text: `${JSON.stringify(frameworkJsonSchema(), null, 2)}\n` }
  const lines: string[] = []
  for (const id of await shippedIds()) {
    const framework = await loadShipped(id)
    if (!framework.ok) return { ok: false, lines: frameworkFaultLines(framework.refusal) }
    lines.push(summary(framework.value))
  }
  return { ok: true, text: `${lines.join('\n')}\n` }
}

type Found = { readonly ok: true; readonly framework: Framework } | Extract<Answer, { readonly ok: false }>

/** A shipped framework by its id, any other by the path of its file. */
export async function findFramework(name: string): Promise<Found> {
  const shipped = await shippedIds()
  if (!shipped.includes(name) && !looksLikeAPath(name) && !existsSync(placeOf(name))) {
    return {
      ok: false,
      lines: [`${oneLine(name)}: ${refusalWords({ code: 'framework-unknown', facts: { name, known: shipped } })}`],
    }
  }
  const loaded = shipped.includes(name) ? await loadShipped(name) : await loadFile(placeOf(name), name)
  return loaded.ok ? { ok: true, framework: loaded.value } : { ok: false, lines: frameworkFaultLines(loaded.refusal) }
}

/** What is meant as a path is told as a missing file, not as an unknown framework. */
function looksLikeAPath(name: string): boolean {
  return /[/\\]|\.json$/i.test(name)
}

export function frameworkFaultLines({ file, faults }: FrameworkFaults): readonly string[] {
  return faults.map(({ path, refusal }) =>
    oneLine(`${[file, path].filter((part) => part !== '').join(', ')}: ${refusalWords(refusal)}`, 2000),
  )
}

function summary(framework: Framework): string {
  const standards = standardsOf(framework)
  const counting = standards.filter(({ counts }) => counts).length
  const rated = framework.scale.length === 0 ? 'unrated' : `out of ${outOf(framework)}`
  const state = framework.complete ? '' : ', incomplete'
  return oneLine(
    `${framework.id}  version ${framework.version}  ${framework.title} (${standards.length} standards, ${counting} counting, ${rated}${state})`,
    300,
  )
}

// The first run: the sample inspections are brought in through the same door as everything else.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CheckedInputOf, InputOf, MethodName, ViewOf } from '../api/contract/contract.ts'
import type { Application } from './compose.ts'

const samplesFolder = join(import.meta.dirname, '../../resources/samples')

/** In the order they are opened: an inspection comes after the one before it. */
const sampleIds = ['london-crc-2019', 'hiow-crc-2019-01', 'hiow-crc-2020'] as const

/** `inspection.json` of a sample's folder, as resources/samples/README.md describes it. */
type SampleFile = {
  readonly title: string
  readonly framework: string
  readonly fieldworkStarted: string | null
  readonly previous: string | null
  readonly rebuilt: string
  readonly returns: readonly string[]
  readonly results: readonly string[]
  readonly comparators: readonly { readonly name: string; readonly period: string; readonly file: string }[]
  readonly proposals: string
  readonly outcomes: string
}
type Proposal = Omit<CheckedInputOf<'proposals.set'>, 'inspection'>

/** Does nothing in a file that holds an inspection already. */
export async function openSamples(application: Application): Promise<void> {
  const call = callOn(application)
  const { inspections } = await call('application.show', {})
  if (inspections.length > 0) return
  const opened = new Map<string, string>()
  for (const id of sampleIds) opened.set(id, await openSample(call, join(samplesFolder, id), opened))
}

async function openSample(
  call: ReturnType<typeof callOn>,
  folder: string,
  opened: ReadonlyMap<string, string>,
): Promise<string> {
  const read = async <Shape>(file: string): Promise<Shape> =>
    JSON.parse(await readFile(join(folder, file), 'utf8')) as Shape
  const given = async (file: string) => ({
    name: basename(file),
    base64: (await readFile(join(folder, file))).toString('base64'),
  })
  const sample = await read<SampleFile>('inspection.json')
  const created = await call('inspections.create', {
    provider: sample.title,
    framework: sample.framework,
    leadInspector: '',
    fieldworkFrom: sample.fieldworkStarted ?? '',
    fieldworkTo: '',
    previous: sample.previous === null ? null : (opened.get(sample.previous) ?? null),
    sample: { note: sample.rebuilt, outcomes: await read(sample.outcomes) },
  })
  const inspection = created.summary.id
  if (sample.returns.length > 0)
    await call('returns.import', { inspection, files: await Promise.all(sample.returns.map(given)), acceptRest: false })
  if (sample.results.length > 0)
    await call('results.import', { inspection, files: await Promise.all(sample.results.map(given)) })
  for (const { name, period, file } of sample.comparators)
    await call('comparators.import', { inspection, name, period, files: [await given(file)] })
  for (const proposal of await read<readonly Proposal[]>(sample.proposals))
    await call('proposals.set', { inspection, ...proposal })
  return inspection
}

/** A call that must succeed: what is shipped was tested, so a refusal here is a surprise. */
function callOn(application: Application) {
  return async <Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<ViewOf<Name>> => {
    const answer = await application.call({ method, input })
    if (!answer.ok)
      throw new Error(`${method} of a sample was not accepted: ${'says' in answer ? answer.says : answer.unexpected}`)
    // The door answers a method with its own view; the table of methods says which.
    return answer.value as ViewOf<Name>
  }
}

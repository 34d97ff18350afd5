/** The real command line: a process of its own, started in a folder that is not the project's, with files of the test's own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { rateSchema, type RateAnswer, type RatedQuestion, type RatedStandard } from './rate-schema.ts'

const project = join(import.meta.dirname, '../..')
const program = join(project, 'src-main/hosts/cli/main.ts')
export const samples = join(project, 'resources/samples')

export type Ran = { readonly code: number | null; readonly out: string; readonly lines: readonly string[] }

/** `folder`: where the command was typed, which npm tells in INIT_CWD. */
export async function run(args: readonly string[], folder: string): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: project,
    env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject)),
  ])
  return { code, out, lines: err.split('\n').filter((line) => line !== '') }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** A folder of files that goes when the tests of the file are over. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents)
  return folder
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted()
}

/** The checked answer of `rate --json`; a refusal fails the test with its lines. */
export async function rateJson(args: readonly string[], folder: string): Promise<RateAnswer> {
  const { code, out, lines } = await run(['rate', ...args, '--json'], folder)
  if (code !== 0) throw new Error(`refused with ${code}: ${lines.join('\n')}`)
  return rateSchema.parse(JSON.parse(out))
}

export function standardOf(answer: RateAnswer, number: string): RatedStandard {
  const found = answer.standards.find((standard) => standard.number === number)
  if (found === undefined) throw new Error(`no standard ${number}`)
  return found
}

export function questionOf(answer: RateAnswer, number: string): RatedQuestion {
  const found = answer.standards.flatMap(({ keyQuestions }) => keyQuestions).find((each) => each.number === number)
  if (found?.evidence !== 'cases') throw new Error(`no key question ${number} answered from cases`)
  return found
}

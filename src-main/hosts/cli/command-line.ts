// What was typed, understood: every option of every command, or the reason it is not a command line of ours.
import { parseArgs } from 'node:util'

export type RateCommand = {
  readonly framework: string
  readonly returns: readonly string[]
  readonly results: readonly string[]
  readonly proposals: readonly { readonly standard: string; readonly rating: string }[]
  readonly moderations: readonly { readonly standard: string; readonly direction: 'up' | 'down' }[]
  readonly outcomes: string | null
  readonly acceptRest: boolean
  readonly json: boolean
  readonly html: string | null
}

export type CallCommand = {
  readonly file: string
  readonly method: string
  readonly input: { readonly value: unknown } | 'standard input'
}

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'rate'; readonly rate: RateCommand }
  | { readonly name: 'frameworks'; readonly check: string | null; readonly schema: boolean }
  | { readonly name: 'selfcheck'; readonly file: string | null }
  | { readonly name: 'call'; readonly call: CallCommand }
  | { readonly name: 'verify'; readonly file: string | null; readonly json: boolean }

export class MalformedCommandLine extends Error {}

/** Throws MalformedCommandLine with a sentence that says what cannot be understood. */
export function readCommandLine(typed: readonly string[]): Command {
  const [name, ...rest] = typed
  if (name !== undefined && [name, ...(commands.includes(name) ? rest : [])].some(isAskingForHelp))
    return { name: 'help' }
  switch (name) {
    case 'rate':
      return { name, rate: rateCommand(rest) }
    case 'frameworks': {
      const values = parse(rest, { check: { type: 'string', multiple: true }, schema: { type: 'boolean' } })
      return { name, check: filled('check', once('check', values.check)), schema: values.schema ?? false }
    }
    case 'selfcheck': {
      const [file] = words(rest, 1)
      if (file?.trim() === '') throw new MalformedCommandLine('The name of the file is empty.')
      return { name, file: file ?? null }
    }
    case 'call':
      return { name, call: callCommand(rest) }
    case 'verify':
      return verifyCommand(rest)
    case undefined:
      throw new MalformedCommandLine('Say what to do.')
    default:
      throw new MalformedCommandLine(`There is no command “${name}”.`)
  }
}

const commands: readonly string[] = ['rate', 'frameworks', 'selfcheck', 'call', 'verify']

function isAskingForHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

function rateCommand(typed: readonly string[]): RateCommand {
  const values = parse(typed, {
    framework: { type: 'string', multiple: true },
    returns: { type: 'string', multiple: true },
    results: { type: 'string', multiple: true },
    proposal: { type: 'string', multiple: true },
    moderation: { type: 'string', multiple: true },
    outcomes: { type: 'string', multiple: true },
    html: { type: 'string', multiple: true },
    'accept-rest': { type: 'boolean' },
    json: { type: 'boolean' },
  })
  const framework = filled('framework', once('framework', values.framework))
  if (framework === null)
    throw new MalformedCommandLine('Name the framework: --framework ID, or the path of a framework file.')
  return {
    framework,
    returns: (values.returns ?? []).map((path) => filled('returns', path) ?? ''),
    results: (values.results ?? []).map((path) => filled('results', path) ?? ''),
    proposals: (values.proposal ?? []).map((given) => {
      const [standard, rating] = pairOf('proposal', given, '1.1=Good')
      return { standard, rating }
    }),
    moderations: (values.moderation ?? []).map((given) => {
      const [standard, direction] = pairOf('moderation', given, '4.1=up')
      if (direction !== 'up' && direction !== 'down')
        throw new MalformedCommandLine(`A moderation goes up or down, not “${direction}”: --moderation ${standard}=up`)
      return { standard, direction }
    }),
    outcomes: filled('outcomes', once('outcomes', values.outcomes)),
    html: filled('html', once('html', values.html)),
    acceptRest: values['accept-rest'] ?? false,
    json: values.json ?? false,
  }
}

function callCommand(typed: readonly string[]): CallCommand {
  const [file, method, json] = words(typed, 3)
  if (file === undefined || method === undefined || file.trim() === '')
    throw new MalformedCommandLine('Name the inspection file and the method: call FILE METHOD [JSON].')
  return { file, method, input: json === '-' ? 'standard input' : { value: inputFrom(json ?? '{}') } }
}

/** Without a file it is the schema of records that is asked for. */
function verifyCommand(typed: readonly string[]): Command {
  const [file] = words(
    typed.filter((word) => word !== '--json' && word !== '--schema'),
    1,
  )
  const schema = typed.includes('--schema')
  if (schema ? typed.length > 1 : file === undefined || file.trim() === '')
    throw new MalformedCommandLine(
      'Name the signed record: verify FILE [--json]. The schema of records is asked for alone: verify --schema.',
    )
  return { name: 'verify', file: file ?? null, json: typed.includes('--json') }
}

/** A method's input, as it was typed or as it came in on standard input. */
export function inputFrom(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (surprise) {
    if (!(surprise instanceof SyntaxError)) throw surprise
    throw new MalformedCommandLine(`The input of the method is not valid JSON: ${surprise.message}`)
  }
}

/** Words that are no options, at most so many. */
function words(typed: readonly string[], most: number): readonly string[] {
  const option = typed.find((word) => word.startsWith('-') && word !== '-')
  if (option !== undefined) throw new MalformedCommandLine(`There is no option “${option}” here.`)
  if (typed.length > most) throw new MalformedCommandLine(`“${typed[most]}” is one word too many.`)
  return typed
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>

function parse<const Given extends Options>(typed: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...typed], options, strict: true, allowPositionals: false }).values
  } catch (surprise) {
    // Node's first sentence says what is wrong; the others advise on a syntax nobody types here.
    if (surprise instanceof TypeError) throw new MalformedCommandLine(`${surprise.message.split(/\.?\s*\n|\. /)[0]}.`)
    throw surprise
  }
}

function once(option: string, values: readonly string[] | undefined): string | undefined {
  if (values !== undefined && values.length > 1)
    throw new MalformedCommandLine(`--${option} is given ${values.length} times; give it once.`)
  return values?.[0]
}

function filled(option: string, value: string | undefined): string | null {
  if (value !== undefined && value.trim() === '') throw new MalformedCommandLine(`--${option} is empty.`)
  return value ?? null
}

function pairOf(option: string, given: string, example: string): readonly [string, string] {
  const [left = '', ...right] = given.split('=')
  const value = right.join('=').trim()
  if (left.trim() === '' || value === '')
    throw new MalformedCommandLine(
      `“${given}” should be a standard, an equals sign and a value: --${option} ${example}`,
    )
  return [left.trim(), value]
}

// The command line: understands what was typed, runs it, and prints the answer or one line a fault.
// Exit 0: done. 1: refused. 2: a malformed command line. On 1 and 2 standard output stays empty.
import { frameworks } from './frameworks.ts'
import { MalformedCommandLine, readCommandLine } from './command-line.ts'
import { oneLine } from '../../words/faults.ts'
import { usage } from '../../words/usage.ts'
import { rate } from './rate.ts'
import { selfcheck } from './selfcheck.ts'
import { verify } from './verify.ts'

/** What a command answers with: text for standard output, or the lines of its refusal for standard error. */
export type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly lines: readonly string[] }

async function run(typed: readonly string[]): Promise<Answer> {
  const command = readCommandLine(typed)
  switch (command.name) {
    case 'help':
      return { ok: true, text: `${usage}\n` }
    case 'rate':
      return rate(command.rate)
    case 'frameworks':
      return frameworks(command)
    case 'selfcheck':
      return selfcheck(command.file)
    case 'call':
      // Loaded only now: rating must work where the database's driver does not.
      return (await import('./call.ts')).call(command.call)
    case 'verify':
      return verify(command.file, command.json)
  }
}

async function main(): Promise<void> {
  try {
    const answer = await run(process.argv.slice(2))
    if (answer.ok) process.stdout.write(answer.text)
    else {
      process.stderr.write(`${answer.lines.join('\n')}\n`)
      process.exitCode = 1
    }
  } catch (surprise) {
    if (surprise instanceof MalformedCommandLine) {
      process.stderr.write(`${oneLine(surprise.message, 300)}\n${usage}\n`)
      process.exitCode = 2
    } else {
      process.stderr.write(
        `Something unexpected happened, and nothing was written: ${surprise instanceof Error ? surprise.message.split('\n')[0] : 'no reason is known'}\n`,
      )
      process.exitCode = 1
    }
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early (`… | head`) is not an error of ours.
  if (error.code !== 'EPIPE') {
    process.stderr.write(`The answer could not be written to standard output: ${error.code ?? 'no reason is known'}.\n`)
    process.exitCode = 1
  }
})
await main()

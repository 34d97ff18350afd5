// The loopback host: opens the inspection file, serves the application to a browser on this machine, and prints the address to open.
// Exit 0: asked to end. 1: refused, with a sentence on standard error. 2: a malformed command line.
import { hostWords } from '../../words/hosts.ts'
import { refusalWords } from '../../words/refusals.ts'
import { defaultInspectionFile, makeDefaultFolder } from '../inspection-file.ts'
import { builtScreens, screensFolder } from '../screens.ts'
import { startApplication } from '../worker/start-application.ts'
import { loopbackUsage, readOptions, type LoopbackOptions } from './options.ts'
import { serve } from './server.ts'

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (!options.ok) {
    say(`${options.refusal}\n${loopbackUsage}`)
    return 2
  }
  return host(options.value)
}

async function host({ file, port, endWithInput, samples }: LoopbackOptions): Promise<number> {
  const screens = builtScreens(screensFolder)
  if (screens === null) {
    say(hostWords.screensNotBuilt)
    return 1
  }
  const path = file ?? defaultInspectionFile()
  if (file === null) await makeDefaultFolder(path)
  const application = await startApplication({ file: path, create: true, samples, log: say })
  if (!application.ok) {
    say(`${path}: ${refusalWords(application.refusal)}`)
    return 1
  }
  const served = await serve({ application: application.value, screens, port, log: say })
  if (served === null) {
    await application.value.close()
    say(hostWords.portTaken(port))
    return 1
  }
  process.stdout.write(`${served.url}\n`)
  await askedToEnd(endWithInput)
  await served.close()
  await application.value.close()
  return 0
}

function askedToEnd(endWithInput: boolean): Promise<void> {
  return new Promise((resolve) => {
    // A terminal's Ctrl C arrives twice, from the terminal and from the launcher: the second must not cut the first short.
    process.on('SIGINT', () => resolve())
    process.on('SIGTERM', () => resolve())
    if (!endWithInput) return
    // Whoever started this host holds its input open; when that program is gone, so is the input.
    process.stdin.once('end', () => resolve())
    process.stdin.once('close', () => resolve())
    process.stdin.resume()
  })
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

// Whoever reads the address may stop reading after it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
try {
  process.exit(await main())
} catch (surprise) {
  say(`${hostWords.couldNotStart} ${surprise instanceof Error ? surprise.message.split('\n')[0] : ''}`.trim())
  process.exit(1)
}

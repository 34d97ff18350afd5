/** What a file may be called, how long it may be, and what may not be written in it. */
import { basename, extname } from 'node:path/posix'

export function nameFaults(file: string): readonly string[] {
  const name = basename(file)
  const folders = file.split('/').slice(0, -1)
  const words = [...folders, name.split('.')[0] ?? '']
  const faults: string[] = []

  const isComponent = file.startsWith('src-renderer/') && /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name)
  const wrong = [...folders, ...(isComponent || name === 'README.md' ? [] : [name])].filter(
    (part) => !kebabCase.test(part),
  )
  if (wrong.length > 0) faults.push(`${file} is not in kebab-case: ${wrong.join(', ')}`)

  const drawer = words.find((word) => drawers.has(word))
  if (drawer !== undefined) faults.push(`${file} says nothing by "${drawer}": name it for what it holds.`)
  return faults
}

export function lengthFaults(file: string, text: string): readonly string[] {
  const lines = text.split('\n').length
  return lines <= longest ? [] : [`${file} has ${lines} lines: past ${longest} it has more than one reason to change.`]
}

export function strayTextFaults(file: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = machinePath.exec(line) ?? registryHost.exec(line)
    return found === null ? [] : [`${file}:${index + 1} names something only one machine has: ${found[0].trim()}`]
  })
}

export function isSource(file: string): boolean {
  return ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.css', '.sql'].includes(extname(file))
}

const longest = 300
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const drawers: ReadonlySet<string> = new Set(['utils', 'util', 'helpers', 'common', 'manager', 'data', 'info', 'misc'])

/** A place below somebody's home or working folder, written out. */
const machinePath = /(^|[\s"'`(=:])\/(home|root|tmp|work|workspace|mnt|Users)\/[\w.-]+/
/** A package registry's address, as an installer on another machine writes it into a lock file. */
const registryHost =
  /\b(registry|npm|npmjs|yarnpkg|artifactory|verdaccio|nexus)(\.[a-z0-9-]+)*\.(org|com|io|net|dev|local|internal)\b/

// Where the inspection file is when nobody says: in the person's documents, so that they can see it, copy it and back it up.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export function defaultInspectionFile(home: string = homedir(), environment: NodeJS.ProcessEnv = process.env): string {
  return join(documentsIn(home, environment), 'Ratings Panel', 'inspections.ratings')
}

/** Makes the folder of the default file; any other folder is the person's own to make. */
export async function makeDefaultFolder(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
}

function documentsIn(home: string, environment: NodeJS.ProcessEnv): string {
  const named = documentsOfDesktop(home, environment)
  return [named, join(home, 'Documents')].find((folder) => folder !== null && existsSync(folder)) ?? home
}

/** Desktops on Linux name the folder in the person's language, and write the name down. */
function documentsOfDesktop(home: string, environment: NodeJS.ProcessEnv): string | null {
  const list = join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs')
  if (!existsSync(list)) return null
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(list, 'utf8'))?.[1]
  return named?.replace(/^\$HOME/, home) ?? null
}

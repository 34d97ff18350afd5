/** Holds one source file against the table of directions and says in words what is in the wrong place, and why. */
import { extname } from 'node:path/posix'
import { directions, type Room } from './directions.ts'
import { readSource, type Import, type Source } from './imports.ts'

/** One sentence for each fault; none where the file keeps to the table. */
export function directionFaults(file: string, text: string): readonly string[] {
  const room = roomOf(file)
  if (room === null) return [`${file} is in no folder of the table of directions: move it, or give its folder a row.`]
  const source = readSource(file, text)
  return [
    ...source.imports.flatMap((imported) => {
      const why = whyNot(room, imported)
      return why === null ? [] : [`${file}:${imported.line} ${why}`]
    }),
    ...strayFaults(file, room, source),
  ]
}

/** Among the rows whose folder holds the file, the innermost. */
function roomOf(file: string): Room | null {
  const holding = directions.filter(({ folder }) => file.startsWith(`${folder}/`))
  return holding.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? null
}

function whyNot(room: Room, imported: Import): string | null {
  const { target, kind } = imported
  if (target === null) return 'imports something whose name is only known when it runs: write the name out.'
  if (kind === 'node') return room.node ? null : refused(room, target)
  if (kind === 'package') return whyNotPackage(room, target)
  return whyNotFile(room, target, imported.typesOnly)
}

function whyNotPackage(room: Room, target: string): string | null {
  if (target === 'electron' && room.folder !== 'src-main/hosts/electron') {
    return 'may not import electron: only src-main/hosts/electron may.'
  }
  return room.packages === 'any' || room.packages.includes(target) ? null : refused(room, target)
}

function whyNotFile(room: Room, target: string, typesOnly: boolean): string | null {
  if (extname(target) === '')
    return `imports ${target} without its ending: Node reads the source as it is, so write .ts.`
  const other = roomOf(target)
  if (other === null) return `may not import ${target}: it is in no folder of the table of directions.`
  if (extname(target) === '.css') return room.folder.startsWith('src-renderer') ? null : refused(room, target)
  if (other === room || room.mayRun.includes(other.folder)) return null
  if (!room.mayName.includes(other.folder)) return refused(room, target)
  return typesOnly ? null : `may take only types from ${target}: write \`import type\`, because ${room.because}.`
}

function refused(room: Room, target: string): string {
  return `may not import ${target}, because ${room.because}.`
}

/** What is kept in one place, although no import tells. */
function strayFaults(file: string, room: Room, source: Source): readonly string[] {
  const isPure = room.folder === 'src-main/domain' || room.folder === 'src-main/words'
  const outside = isPure ? source.outside : []
  const sql = room.folder === 'src-main/store' ? [] : source.sql
  return [
    ...outside.map(
      ({ line, text }) =>
        `${file}:${line} uses ${text}, but here everything is handed in: clock, chance and world too.`,
    ),
    ...sql.map(({ line, text }) => `${file}:${line} holds SQL ("${text}"), which only src-main/store speaks.`),
  ]
}

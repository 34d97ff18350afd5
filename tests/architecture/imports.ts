/** Reads from a source file, by its syntax, what it imports and the few other things the architecture keeps in one place. */
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path/posix'
import { parseSync, Visitor } from 'oxc-parser'

export interface Import {
  readonly line: number
  /** A path from the project's folder, a package's name, `node:…`; null where it is only known when the program runs. */
  readonly target: string | null
  readonly kind: 'file' | 'package' | 'node'
  /** Whether nothing of it is left when the program runs. */
  readonly typesOnly: boolean
}

export interface Finding {
  readonly line: number
  readonly text: string
}

export interface Source {
  readonly imports: readonly Import[]
  /** Uses of the clock, of chance, and of the world outside the program. */
  readonly outside: readonly Finding[]
  /** Texts that are SQL. */
  readonly sql: readonly Finding[]
}

export function readSource(file: string, text: string): Source {
  const parsed = parseSync(file, text)
  const wrong = parsed.errors[0]
  if (wrong !== undefined) throw new Error(`${file} cannot be parsed: ${wrong.message}`)

  const imports: Import[] = []
  const outside: Finding[] = []
  const sql: Finding[] = []
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const imported = (start: number, specifier: string | null, typesOnly: boolean): void => {
    imports.push({ line: lineAt(start), ...located(file, specifier), typesOnly })
  }
  const found = (findings: Finding[], start: number, what: string): void => {
    findings.push({ line: lineAt(start), text: what })
  }

  new Visitor({
    // `import { type A }` keeps the import when the types are stripped, so it counts as running the module.
    ImportDeclaration: (node) => imported(node.start, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => imported(node.start, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) imported(node.start, node.source.value, node.exportKind === 'type')
    },
    ImportExpression: (node) => imported(node.start, textOf(node.source), false),
    TSImportType: (node) => imported(node.start, node.source.value, true),
    CallExpression: (node) => {
      if (node.callee.type !== 'Identifier') return
      if (node.callee.name === 'require') imported(node.start, textOf(node.arguments[0]), false)
      if (outsideFunctions.has(node.callee.name)) found(outside, node.start, `${node.callee.name}()`)
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        found(outside, node.start, 'new Date()')
      }
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const used = `${node.object.name}.${node.property.name}`
      if (outsideObjects.has(node.object.name) || used === 'Date.now' || used === 'Math.random') {
        found(outside, node.start, used)
      }
    },
    Literal: (node) => {
      if (typeof node.value === 'string' && isSql(node.value)) found(sql, node.start, shortened(node.value))
    },
    TemplateElement: (node) => {
      if (isSql(node.value.raw)) found(sql, node.start, shortened(node.value.raw))
    },
  }).visit(parsed.program)

  return { imports, outside, sql }
}

const outsideFunctions: ReadonlySet<string> = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate'])
const outsideObjects: ReadonlySet<string> = new Set(['process', 'console', 'crypto', 'performance', 'globalThis'])

function textOf(node: { readonly type: string; readonly value?: unknown } | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

function located(file: string, specifier: string | null): Pick<Import, 'target' | 'kind'> {
  if (specifier === null) return { target: null, kind: 'package' }
  if (specifier.startsWith('.')) return { target: join(dirname(file), specifier), kind: 'file' }
  if (isBuiltin(specifier)) return { target: specifier, kind: 'node' }
  return { target: packageOf(specifier), kind: 'package' }
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const statement =
  /\b(SELECT\s[^;]*\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s)/

function isSql(text: string): boolean {
  return statement.test(text)
}

function shortened(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 40)
}

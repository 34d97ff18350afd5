/** Example facts for every refusal code, made from the closed list itself, so that a new code is tried the day it is written. */
import { readFileSync } from 'node:fs'
import { parseSync, type TSType, type TSTypeLiteral } from 'oxc-parser'
import { outcomeNames } from '../../src-main/domain/discretion/outcome.ts'
import { itemStates, roles, sessionStates } from '../../src-main/domain/panel/session.ts'

/** What a type of that name can be; a new name in the list of refusals needs a line here. */
const named: Readonly<Record<string, readonly unknown[]>> = {
  Direction: ['up', 'down'],
  ItemState: itemStates,
  OutcomeName: outcomeNames,
  Record: [{}],
  Refusal: [{ code: 'answer-unknown', facts: {} }],
  Role: roles,
  SessionState: sessionStates,
  Source: ['returns', 'results', 'as published', 'a proposal'],
}

export type Example = { readonly code: string; readonly facts: unknown }

/** Several examples of each code: one and more of what is counted and listed, every alternative of what is chosen. */
export function exampleFacts(): readonly Example[] {
  return [
    ...listIn('refusal.ts', 'RefusalFacts'),
    ...listIn('panel/paper-refusals.ts', 'PaperRefusalFacts'),
    ...listIn('panel/answer-refusals.ts', 'AnswerRefusalFacts'),
  ].flatMap(({ name, type }) => examplesOf(type, name).map((facts) => ({ code: name, facts })))
}

/** The codes a file of the closed list writes out itself; the parts it takes from others are read where they are. */
function listIn(path: string, alias: string): readonly { readonly name: string; readonly type: TSType }[] {
  const file = new URL(`../../src-main/domain/${path}`, import.meta.url)
  const { program } = parseSync(path, readFileSync(file, 'utf8'))
  const list = program.body
    .flatMap((statement) => (statement.type === 'ExportNamedDeclaration' ? [statement.declaration] : []))
    .find((each) => each?.type === 'TSTypeAliasDeclaration' && each.id.name === alias)
  const type = list?.type === 'TSTypeAliasDeclaration' ? list.typeAnnotation : null
  const parts = type?.type === 'TSIntersectionType' ? type.types : [type]
  const literals = parts.filter((part) => part?.type === 'TSTypeLiteral')
  if (literals.length === 0) throw new Error('the list of refusals is not where it was')
  return literals.flatMap(fieldsOf)
}

function examplesOf(type: TSType, of: string): readonly unknown[] {
  switch (type.type) {
    case 'TSStringKeyword':
      return ['Planning', 'Ann Other, 2.2']
    case 'TSNumberKeyword':
      return [1, 3, 0]
    case 'TSBooleanKeyword':
      return [true, false]
    case 'TSNullKeyword':
      return [null]
    case 'TSLiteralType':
      return type.literal.type === 'Literal' ? [type.literal.value] : unknownType(of, type.type)
    case 'TSUnionType':
      return type.types.flatMap((each) => examplesOf(each, of))
    case 'TSTypeOperator':
      return examplesOf(type.typeAnnotation, of)
    case 'TSArrayType': {
      const [first, ...others] = examplesOf(type.elementType, of)
      return [[first], [first, ...others], [first, first, first, first, first, first, first]]
    }
    case 'TSTupleType':
      return [type.elementTypes.map((each) => ('elementType' in each ? null : examplesOf(each as TSType, of)[0]))]
    case 'TSTypeLiteral':
      return combined(fieldsOf(type).map(({ name, type: own }) => [name, examplesOf(own, of)]))
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : ''
      return named[name] ?? unknownType(of, name)
    }
    default:
      return unknownType(of, type.type)
  }
}

/** Each example of each field at least once, beside some example of the others. */
function combined(fields: readonly (readonly [string, readonly unknown[]])[]): readonly unknown[] {
  const most = Math.max(1, ...fields.map(([, examples]) => examples.length))
  return Array.from({ length: most }, (_, place) =>
    Object.fromEntries(fields.map(([name, examples]) => [name, examples[place % examples.length]])),
  )
}

function fieldsOf(literal: TSTypeLiteral): readonly { readonly name: string; readonly type: TSType }[] {
  return literal.members.map((member) => {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) throw new Error('a fact has a name and a type')
    const name =
      member.key.type === 'Identifier' ? member.key.name : member.key.type === 'Literal' ? String(member.key.value) : ''
    return { name, type: member.typeAnnotation.typeAnnotation }
  })
}

function unknownType(of: string, what: string): never {
  throw new Error(`${of} carries ${what}: give an example of it in tests/words/example-facts.ts`)
}

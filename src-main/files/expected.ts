// What a schema expected where it found something else, in words that go on from “this should be”; never in the schema library’s own.

/** As much of a schema's complaint as is told; a zod issue is one. */
export type Complaint = {
  readonly code?: string | undefined
  readonly message: string
  readonly expected?: unknown
  readonly values?: readonly unknown[] | undefined
  readonly keys?: readonly string[] | undefined
  readonly origin?: string | undefined
  readonly minimum?: number | bigint | undefined
  readonly maximum?: number | bigint | undefined
}

/** `a whole number`, `"up" or "down"`, `at least 1 in the list`. */
export function expectedBy({ code, message, expected, values, keys, origin, minimum, maximum }: Complaint): string {
  switch (code) {
    case 'invalid_type':
      return kinds[String(expected)] ?? String(expected)
    case 'invalid_value':
      return (values ?? []).map((value) => JSON.stringify(value)).join(' or ')
    case 'unrecognized_keys':
      return `without ${(keys ?? []).map((key) => `“${key}”`).join(', ')}`
    case 'invalid_union':
      return 'one of the forms that are allowed here'
    case 'invalid_format':
      return isOfLibrary(message) ? 'text in the form that is usual here' : message
    case 'too_small':
      return origin === 'array'
        ? `at least ${minimum} in the list`
        : origin === 'string'
          ? `text of at least ${minimum} letters`
          : `${minimum} or more`
    case 'too_big':
      return origin === 'array'
        ? `at most ${maximum} in the list`
        : origin === 'string'
          ? `text of at most ${maximum} letters`
          : `${maximum} or less`
    default:
      // Words of our own, given with the schema.
      return message
  }
}

function isOfLibrary(message: string): boolean {
  return message.startsWith('Invalid ')
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
  null: 'nothing',
}

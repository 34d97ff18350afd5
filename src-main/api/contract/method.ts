// How a method of the door is declared: its input as a checked shape, its answer as a type, and whether it reads or writes.
import type { z } from 'zod'

export type Method<Input extends z.ZodType, View, Kind extends 'reads' | 'writes'> = {
  readonly kind: Kind
  readonly input: Input
  /** The answer's type; never present at run time. */
  readonly view?: View
}

export function reads<View>() {
  return <Input extends z.ZodType>(input: Input): Method<Input, View, 'reads'> => ({ kind: 'reads', input })
}

export function writes<View>() {
  return <Input extends z.ZodType>(input: Input): Method<Input, View, 'writes'> => ({ kind: 'writes', input })
}

// What the loopback host was started with, or the sentence that says what cannot be understood.
import { parseArgs } from 'node:util'
import { no, ok, type Result } from '../../domain/result.ts'
import { placeOf } from '../cli/places.ts'

export type LoopbackOptions = {
  /** Null: the default place. */
  readonly file: string | null
  /** 0: any that is free. */
  readonly port: number
  readonly endWithInput: boolean
  readonly samples: boolean
}

export const loopbackUsage = 'Options: [--file PATH] [--port N] [--end-with-input] [--no-samples]'

export function readOptions(typed: readonly string[]): Result<LoopbackOptions, string> {
  try {
    const { values } = parseArgs({
      args: [...typed],
      options: {
        file: { type: 'string' },
        port: { type: 'string' },
        'end-with-input': { type: 'boolean' },
        'no-samples': { type: 'boolean' },
      },
      strict: true,
      allowPositionals: false,
    })
    if (values.file?.trim() === '') return no('--file is empty.')
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return no(`--port is a number from 0 to 65535, not “${port}”.`)
    return ok({
      file: values.file === undefined ? null : placeOf(values.file),
      port: Number(port),
      endWithInput: values['end-with-input'] ?? false,
      samples: !(values['no-samples'] ?? false),
    })
  } catch (surprise) {
    if (surprise instanceof TypeError) return no(surprise.message.split('\n')[0] ?? '')
    throw surprise
  }
}

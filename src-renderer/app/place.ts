// Where something is mended, as the views say it, turned into an address.
import type { Place } from '../../src-main/api/contract/views.ts'
import { hrefOf } from './router.ts'

export function placeHref(inspection: string, { screen, standard, question }: Place): string {
  return hrefOf(
    screen,
    { inspection },
    { ...(standard === undefined ? {} : { standard }), ...(question === undefined ? {} : { question }) },
  )
}

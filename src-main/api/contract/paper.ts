// Methods of the paper fallback: sheets printed with a code, entered by two people, settled, and counted.
import { z } from 'zod'
import { outcomeNames } from '../../domain/discretion/outcome.ts'
import { paperFields } from '../../domain/panel/paper.ts'
import { reads, writes } from './method.ts'
import { direction, id, standard, words } from './shapes.ts'
import type { ExportView, PaperLineView, PaperView, ReadBackView, SheetView } from './views.ts'

const code = z.string().max(60)
const sheet = { session: id, code }
/** A rating by its name, null for not rated, and an empty text where nothing is ticked. */
const ticked = z.string().max(200).nullable()
const people = z.array(id).max(100)

const content = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('positions'),
    first: ticked,
    firstWords: words,
    final: ticked,
    finalWords: words,
    signed: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    outcome: z.enum(outcomeNames),
    direction: direction.nullable(),
    grounds: z.array(z.string().max(200)).max(50),
    evidence: words,
    rationale: words,
    reason: words,
    rating: z.string().max(200),
    dissent: words,
    how: z.enum(['consensus', 'vote']),
    for: people,
    against: people,
    abstained: people,
    casting: z.boolean(),
    /** Who decided. */
    present: people,
    time: z.string().max(100),
    signed: z.boolean(),
  }),
])

/** `members`: whose positions are asked for; those recused from an item get no sheet of it. */
const chosen = { session: id, standards: z.array(standard).max(200), members: people, outcome: z.boolean() }

export const paper = {
  'paper.show': reads<PaperView>()(z.strictObject({ session: id })),
  /** Sheets as one HTML document to print: a page for each item and member, and one for the outcome of each item. */
  'paper.print': reads<ExportView>()(z.strictObject(chosen)),
  /** The host has saved them, to be printed: from then on the file tells an old code from a strange one. */
  'paper.printed': writes<PaperView>()(z.strictObject({ ...chosen, to: z.enum(['a file', 'the browser']) })),
  /** The sheet a typed code belongs to; `standard`: the item it is meant for, null where any will do. */
  'paper.find': reads<SheetView>()(z.strictObject({ ...sheet, standard: standard.nullable() })),
  /** One entry of a sheet, by a person of the session: the first, or unseen of it the second. */
  'paper.enter': writes<PaperLineView>()(z.strictObject({ ...sheet, standard: standard.nullable(), by: id, content })),
  /** Takes the first or the second entry wherever they differ. */
  'paper.settle': writes<PaperLineView>()(
    z.strictObject({
      ...sheet,
      by: id,
      choices: z.array(z.strictObject({ field: z.enum(paperFields), take: z.enum(['first', 'second']) })).max(30),
    }),
  ),
  /** The sentence the outcome on paper would be minuted with, or why it is not allowed. */
  'paper.readBack': reads<ReadBackView>()(z.strictObject(sheet)),
  /** Records what a settled sheet says; of an outcome the chair agrees to the sentence, of positions it is left empty. */
  'paper.count': writes<PaperLineView>()(z.strictObject({ ...sheet, by: id, agreed: words })),
  'paper.putAside': writes<PaperLineView>()(z.strictObject({ ...sheet, by: id, reason: words })),
}

// The hand-over: packs written, looked at before anything changes, and brought together with what is here.
import { no, ok, type Result } from '../../domain/result.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import { fileStem } from '../../words/bringing-in.ts'
import { packCounts } from '../../words/packs.ts'
import type { Reading } from '../../store/database.ts'
import type { Context, Handlers } from '../context.ts'
import type { ExportView } from '../contract/views.ts'
import { loadInspection, type Loaded } from '../evidence.ts'
import { mergePack } from '../pack-merging.ts'
import { planPack, showPlan } from '../pack-plan.ts'
import { readPack } from '../pack-reading.ts'
import { writePack, type PackOf, type WrittenPack } from '../pack-writing.ts'
import { showHandOver } from '../show/show-hand-over.ts'
import { recordEvent } from './record-event.ts'

export const packs: Handlers<
  'packs.show' | 'packs.write' | 'packs.copy' | 'packs.written' | 'packs.preview' | 'packs.merge'
> = {
  'packs.show'(db, { inspection }, context) {
    const loaded = loadInspection(db, inspection, context)
    return loaded.ok ? ok(showHandOver(db, loaded.value)) : loaded
  },

  'packs.write': {
    async prepare(db, { inspection, of }, context) {
      const made = await packFile(db, inspection, of, context)
      if (!made.ok) return made
      const { file, facts } = made.value
      return ok((writing) => {
        recordEvent(writing, context, { kind: 'pack-written', inspection, facts })
        return ok(file)
      })
    },
  },

  async 'packs.copy'(db, { inspection, of }, context) {
    const made = await packFile(db, inspection, of, context)
    if (!made.ok) return made
    const { file, facts } = made.value
    return ok({ ...file, digest: facts.digest, writtenAt: context.now })
  },

  'packs.written': {
    async prepare(db, { inspection, of, writtenAt, digest, to }, context) {
      // Put together again as it was then: its digest is the same unless something has changed since.
      const made = await packFile(db, inspection, of, { ...context, now: writtenAt })
      if (!made.ok) return made
      const { facts, loaded } = made.value
      const { counts, ...rest } = facts
      const held = facts.digest === digest ? { counts } : {}
      return ok((writing) => {
        recordEvent(writing, context, { kind: 'pack-written', inspection, facts: { ...rest, digest, to, ...held } })
        return ok(showHandOver(writing, loaded))
      })
    },
  },

  async 'packs.preview'(db, { inspection, file }, context) {
    const given = await readPack(db, inspection, file, context)
    if (!given.ok) return given
    const plan = planPack(db, given.value)
    return plan.ok ? ok(showPlan(plan.value)) : plan
  },

  'packs.merge': {
    async prepare(db, { inspection, file }, context) {
      const given = await readPack(db, inspection, file, context)
      if (!given.ok) return given
      const plan = planPack(db, given.value)
      if (!plan.ok) return plan
      const merged = showPlan(plan.value)
      if (merged.nothingNew) return no({ code: 'pack-nothing-new', facts: {} })
      return ok((writing) => {
        const done = mergePack(writing, plan.value, context)
        return done.ok ? ok({ inspection: merged.pack.inspection, merged }) : done
      })
    },
  },
}

type PackFile = {
  readonly loaded: Loaded
  readonly file: ExportView
  readonly facts: {
    readonly fileName: string
    readonly digest: string
    readonly covers: PackOf
    readonly counts: WrittenPack['manifest']
  }
}

/** The pack as a file, and what its event says of it. */
async function packFile(db: Reading, inspection: string, of: PackOf, context: Context): Promise<Result<PackFile>> {
  const loaded = loadInspection(db, inspection, context)
  if (!loaded.ok) return loaded
  // Whoever brings it in must know whom to ask.
  if (isBlank(context.person)) return no({ code: 'name-missing', facts: {} })
  const written = await writePack(db, loaded.value, of, context)
  if (!written.ok) return written
  const { pack, bytes, manifest } = written.value
  const whose = of.kind === 'whole' ? 'whole' : fileStem(folded(of.inspector))
  const fileName = `${fileStem(loaded.value.row.provider)}-${whose}-${context.now.slice(0, 10)}.pack`
  const base64 = Buffer.from(bytes).toString('base64')
  const file = { fileName, mediaType: 'application/octet-stream', base64, manifest: packCounts(manifest) }
  const facts = { fileName, digest: pack.digest, covers: of, counts: manifest }
  return ok({ loaded: loaded.value, file, facts })
}

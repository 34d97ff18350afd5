// Checks a signed record by itself: everything in it is worked out again from its own contents, by the same rules that made it.
import {
  faultSays,
  notVerifiedWords,
  overallWords,
  passedWords,
  verifiedWords,
  type CheckName,
} from '../../words/verification.ts'
import { checkEvents, checkManifest } from './checks/events.ts'
import { checkEvidence, checkFigures, checkFramework } from './checks/evidence.ts'
import { checkForm } from './checks/form.ts'
import type { Found, Recomputed } from './checks/found.ts'
import { checkPanel, checkSignatures } from './checks/panel.ts'
import {
  checkFinals,
  checkMinutes,
  checkOutcomes,
  checkOverall,
  checkProvisional,
  checkZone,
} from './checks/ratings.ts'
import { checkTrail } from './checks/trail.ts'
import { rateRecorded } from './evidence.ts'
import { frameworkIn, type PublishedFramework } from './framework.ts'
import type { SignedRecord } from './schema.ts'

/** One for each check that found nothing, one for each fault of the others. */
export type Check = { readonly check: CheckName; readonly passed: boolean; readonly says: string }
export type Verification = {
  readonly ok: boolean
  /** Of the content as it is now; null where there is no record. */
  readonly digest: string | null
  /** In the order checked: the first that did not pass comes first of its kind. */
  readonly checks: readonly Check[]
  /** The overall rating where everything agrees, and otherwise how much does not. */
  readonly overall: string
}

/**
 * Takes any bytes or text, and never throws. `published`: frameworks as they are published, which a record that names
 * one of them, or its file, must hold unchanged. Nothing inside a record can show that the whole of it was made anew:
 * that is what its digest, published elsewhere, is compared for.
 */
export function verifyRecord(given: Uint8Array | string, published: readonly PublishedFramework[] = []): Verification {
  const { found, record, digest } = checkForm(given)
  const { content, overall } = record === null ? { content: [], overall: null } : checkContent(record, published)
  const checks = [...found, ...content].flatMap(checksOf)
  const faults = checks.filter(({ passed }) => !passed).length
  const ok = record !== null && faults === 0
  return {
    ok,
    digest,
    checks,
    overall: ok ? verifiedWords(record.inspection.provider, overall ?? '') : notVerifiedWords(faults),
  }
}

function checkContent(
  record: SignedRecord,
  published: readonly PublishedFramework[],
): { readonly content: readonly Found[]; readonly overall: string | null } {
  const { found, sound } = checkFramework(record, published)
  // By a framework that contradicts itself nothing can be rated.
  const { ratings, overall } = sound ? checkRatings(record) : { ratings: [], overall: null }
  return {
    content: [
      found,
      ...ratings,
      checkPanel(record),
      checkSignatures(record),
      checkEvents(record),
      checkTrail(record),
      checkManifest(record),
    ],
    overall,
  }
}

function checkRatings(record: SignedRecord): { readonly ratings: readonly Found[]; readonly overall: string | null } {
  const framework = frameworkIn(record)
  const rated = rateRecorded(framework, record)
  const recomputed: Recomputed = {
    record,
    framework,
    rated,
    standards: rated.standards.map((each, place) => {
      const recorded = record.standards[place]
      return { rated: each, recorded: recorded?.number === each.standard.number ? recorded : null }
    }),
  }
  const { found, overall } = checkOverall(recomputed)
  const checks = [checkFigures, checkEvidence, checkProvisional, checkZone, checkOutcomes, checkFinals]
  return {
    ratings: [...checks.map((check) => check(recomputed)), found, checkMinutes(recomputed)],
    overall: overall === null ? null : overallWords(overall.kind === 'rated' ? overall : null),
  }
}

function checksOf({ check, count, faults, says }: Found): readonly Check[] {
  if (faults.length === 0) return [{ check, passed: true, says: says ?? passedWords[check](count) }]
  const said =
    faults.length <= mostFaults ? faults : [...faults.slice(0, mostFaults), faultSays.more(faults.length - mostFaults)]
  return said.map((says) => ({ check, passed: false, says }))
}

/** Of one check: what is broken in a thousand places is told after the first few. */
const mostFaults = 20

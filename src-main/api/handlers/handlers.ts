// Every method of the door with its handler; a method without one does not compile.
import type { Handlers } from '../context.ts'
import type { MethodName } from '../contract/contract.ts'
import { application } from './application.ts'
import { atTheItem } from './at-the-item.ts'
import { caseChanges } from './case-changes.ts'
import { caseLayouts } from './case-layouts.ts'
import { cases } from './cases.ts'
import { comparators } from './comparators.ts'
import { evidence } from './evidence.ts'
import { imports } from './imports.ts'
import { items } from './items.ts'
import { packs } from './packs.ts'
import { minutes } from './minutes.ts'
import { paper } from './paper.ts'
import { paperEntries } from './paper-entries.ts'
import { people } from './people.ts'
import { populations } from './populations.ts'
import { positions } from './positions.ts'
import { preRead } from './pre-read.ts'
import { previous } from './previous.ts'
import { records } from './records.ts'
import { results } from './results.ts'
import { returns } from './returns.ts'
import { returnsOut } from './returns-out.ts'
import { room } from './room.ts'
import { sampling } from './sampling.ts'
import { secondLook } from './second-look.ts'
import { sessions } from './sessions.ts'
import { signOff } from './sign-off.ts'
import { whatIf } from './what-if.ts'

export const handlers: Handlers<MethodName> = {
  ...application,
  ...imports,
  ...results,
  ...comparators,
  ...previous,
  ...returns,
  ...returnsOut,
  ...cases,
  ...caseChanges,
  ...caseLayouts,
  ...evidence,
  ...packs,
  ...sessions,
  ...people,
  ...items,
  ...minutes,
  ...paper,
  ...paperEntries,
  ...positions,
  ...preRead,
  ...room,
  ...signOff,
  ...records,
  ...populations,
  ...sampling,
  ...secondLook,
  ...atTheItem,
  ...whatIf,
}

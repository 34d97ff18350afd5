// What was asked for beside the item, in the agenda's place; Escape brings the agenda back.
import type { ReactNode } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { Button } from '../../../components/Button.tsx'
import { useFocusOnMount } from '../../../components/use-focus-on-mount.ts'
import { whatIfWords } from '../../../../src-main/words/what-if.ts'
import { WhatIfControls } from '../../what-if/WhatIfControls.tsx'
import { CasesAndPrompts } from './CasesAndPrompts.tsx'
import type { Look, Looking } from './looking.ts'
import { Precedents } from './Precedents.tsx'
import { WhyAndFirm } from './WhyAndFirm.tsx'
import './beside.css'

const titles: Readonly<Record<Look, string>> = {
  cases: 'Cases and prompts',
  why: 'Why and how firm',
  'what-if': 'What if',
  precedents: 'Earlier decisions',
}

export function BesideItem({
  item,
  looking,
  at,
}: {
  readonly item: ItemView
  readonly looking: Looking
  readonly at: Look
}) {
  const { whatIf, close } = looking
  return (
    <Beside key={at} title={titles[at]} border={at === 'what-if' ? whatIfWords.border : null} onClose={close}>
      {at === 'cases' ? <CasesAndPrompts item={item} /> : null}
      {at === 'why' ? <WhyAndFirm item={item} /> : null}
      {at === 'precedents' ? <Precedents precedents={looking.precedents} /> : null}
      {whatIf === null ? null : (
        <WhatIfControls
          inspection={item.session.inspection.id}
          standard={item.standard}
          scale={item.scale}
          whatIf={whatIf}
        />
      )}
    </Beside>
  )
}

function Beside({
  title,
  border,
  onClose,
  children,
}: {
  readonly title: string
  readonly border: string | null
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  return (
    <aside
      className={border === null ? 'panel-beside looked-up' : 'panel-beside looked-up supposed'}
      aria-label={title}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button label={border === null ? 'Agenda' : 'Restore'} keys="Escape" whileTyping onPress={onClose} />
      </header>
      {/* It scrolls by itself, so it must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="looked-up-body" tabIndex={0} aria-label={title}>
        {children}
      </section>
    </aside>
  )
}

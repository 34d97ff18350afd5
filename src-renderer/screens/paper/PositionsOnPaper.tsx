// What a member ticked and wrote: before the discussion and after it.
import type { SheetView } from '../../../src-main/api/contract/views.ts'
import { paperWords } from '../../../src-main/words/paper-screen.ts'
import { Checks } from '../../components/Checks.tsx'
import { Choices } from '../../components/Choices.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { PositionsEntry } from './entry.ts'

const none = 'not rated'
const nothing = 'nothing ticked'

export function PositionsOnPaper({
  sheet,
  entry,
  onChange,
}: {
  readonly sheet: SheetView
  readonly entry: PositionsEntry
  readonly onChange: (entry: PositionsEntry) => void
}) {
  const { content } = entry
  const change = (part: Partial<PositionsEntry['content']>): void =>
    onChange({ ...entry, content: { ...content, ...part } })
  const choices = [
    ...sheet.ratings.map(({ name }) => ({ value: name, label: name })),
    { value: none, label: paperWords.notRated },
    { value: nothing, label: paperWords.nothingTicked },
  ]
  const shown = (ticked: string | null): string => (ticked === null ? none : ticked === '' ? nothing : ticked)
  const given = (value: string): string | null => (value === none ? null : value === nothing ? '' : value)
  return (
    <>
      <Choices
        label={paperWords.first}
        choices={choices}
        value={shown(content.first)}
        onChange={(value) => change({ first: given(value) })}
      />
      <TextField
        label={`${paperWords.first}: ${paperWords.inWords.toLowerCase()}`}
        width="full"
        value={content.firstWords}
        onChange={(firstWords) => change({ firstWords })}
      />
      <Choices
        label={paperWords.final}
        choices={choices}
        value={shown(content.final)}
        onChange={(value) => change({ final: given(value) })}
      />
      <TextField
        label={`${paperWords.final}: ${paperWords.inWords.toLowerCase()}`}
        width="full"
        value={content.finalWords}
        onChange={(finalWords) => change({ finalWords })}
      />
      <Signed signed={content.signed} onChange={(signed) => change({ signed })} />
    </>
  )
}

export function Signed({
  signed,
  onChange,
}: {
  readonly signed: boolean
  readonly onChange: (signed: boolean) => void
}) {
  return (
    <Checks
      label={paperWords.signedLegend}
      checks={[{ value: 'signed', label: paperWords.signed }]}
      values={signed ? ['signed'] : []}
      onChange={(values) => onChange(values.length > 0)}
    />
  )
}

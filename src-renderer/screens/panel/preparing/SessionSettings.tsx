// The settings recorded with the session: quorum, who signs, and whether the total waits.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Checks } from '../../../components/Checks.tsx'
import { Select } from '../../../components/Select.tsx'
import { otherDeciders, settingsWords } from '../../../../src-main/words/panel-session.ts'
import { roleWords } from '../../../../src-main/words/panel.ts'
import { rolesInOrder, type Role } from '../people/roles.ts'

const mostOthers = 9

export function SessionSettings({ session }: { readonly session: SessionView }) {
  const { settings } = session
  const saving = useChange('sessions.settings')
  const save = (part: Partial<SessionView['settings']>): void => {
    const { quorumOthers, signatories, hideTotal } = { ...settings, ...part }
    void saving.run({ session: session.id, quorumOthers, signatories: [...signatories], hideTotal })
  }
  return (
    <section className="session-settings">
      <h2>Settings, recorded with the panel</h2>
      <FailureNotice failure={saving.failure} />
      <Select
        label={settingsWords.quorum}
        value={String(settings.quorumOthers)}
        options={Array.from({ length: mostOthers + 1 }, (_, count) => ({
          value: String(count),
          label: otherDeciders(count),
        }))}
        onChange={(count) => save({ quorumOthers: Number(count) })}
      />
      <Checks<Role>
        label={settingsWords.signatories}
        direction="row"
        checks={rolesInOrder.map((role) => ({ value: role, label: roleWords[role] }))}
        values={settings.signatories}
        onChange={(signatories) => save({ signatories: rolesInOrder.filter((role) => signatories.includes(role)) })}
      />
      <Checks
        label="Total"
        labelHidden
        checks={[{ value: 'hide', label: settingsWords.hideTotal }]}
        values={settings.hideTotal ? ['hide'] : []}
        onChange={(values) => save({ hideTotal: values.length > 0 })}
      />
    </section>
  )
}

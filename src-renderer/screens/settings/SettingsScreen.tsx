// Who is here, how the screen looks, which file is open.
import { setTheme, useTheme, type Theme } from '../../app/theme.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { Choices, type Choice } from '../../components/Choices.tsx'
import { Table } from '../../components/Table.tsx'
import { WhoIsHere } from '../inspections/WhoIsHere.tsx'
import './settings.css'

const appearances: readonly Choice<Theme>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function SettingsScreen(_: ScreenProps<'settings'>) {
  const application = useView('application.show', {})
  const theme = useTheme()
  return (
    <div className="page settings">
      <h1>Settings</h1>
      <ShowView viewing={application}>
        {({ person, file, version, frameworks }) => (
          <>
            <WhoIsHere key={person} person={person} />
            <Choices label="Appearance" choices={appearances} value={theme} onChange={setTheme} />
            <section>
              <h2>Inspection file</h2>
              <p className="path">{file}</p>
              <p className="quiet-text">Ratings Panel {version}</p>
            </section>
            <Table
              caption="Frameworks it can rate by"
              columns={[
                { id: 'title', title: 'Framework', names: true, cell: ({ title }) => title },
                { id: 'id', title: 'Name and version', cell: ({ id, version }) => `${id} v${version}` },
                { id: 'standards', title: 'Standards', figure: true, cell: ({ standards }) => standards },
                {
                  id: 'state',
                  title: 'State',
                  cell: ({ rated, complete }) => (complete ? (rated ? 'Rated' : 'Unrated') : 'Incomplete'),
                },
              ]}
              rows={frameworks}
              rowKey={({ id, version }) => `${id} ${version}`}
            />
          </>
        )}
      </ShowView>
    </div>
  )
}

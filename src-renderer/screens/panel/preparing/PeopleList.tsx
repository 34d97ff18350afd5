// Who is on the panel: name, role, present or apologies, and what each was asked by name about conflicts of interest.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { NewPerson } from '../people/NewPerson.tsx'
import { peopleWords } from '../../../../src-main/words/panel-session.ts'
import { quorumWords } from '../../../../src-main/words/quorum.ts'
import { PersonRow } from './PersonRow.tsx'

export function PeopleList({ session }: { readonly session: SessionView }) {
  return (
    <section className="people-list">
      <h2>Who is on the panel</h2>
      {session.people.length === 0 ? (
        <p className="quiet-text">{peopleWords.nobody}</p>
      ) : (
        <table className="table">
          <caption className="hidden">People of the panel</caption>
          <thead>
            <tr>
              <th scope="col" className="by-name">
                Name
              </th>
              <th scope="col">Role</th>
              <th scope="col" className="by-presence">
                Present
              </th>
              <th scope="col">Conflicts of interest</th>
              <th scope="col" className="by-acts">
                <span className="hidden">More</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {session.people.map((person) => (
              <PersonRow key={person.person} session={session} person={person} />
            ))}
          </tbody>
        </table>
      )}
      <NewPerson session={session} />
      <p className="hint">{peopleWords.hint}</p>
      <p className={session.quorum.met ? 'quorum-line' : 'quorum-line no-quorum'}>{quorumWords(session.quorum)}</p>
    </section>
  )
}

// The room: what the projector shows. Large, dark on light, and nothing of any case, any sealed position or, too early, the total.
import type { RoomItemView, RoomView } from '../../../src-main/api/contract/views.ts'
import { stateWords } from '../../../src-main/words/agenda.ts'
import { roomFigureWords, roomWords } from '../../../src-main/words/room.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { BandAxis, BandLine } from '../../marks/BandLine.tsx'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { useRoom } from './use-room.ts'
import './room.css'

export function RoomScreen() {
  const { summary } = useInspection()
  const room = useRoom(summary.session?.id ?? null)
  if (room === null)
    return (
      <div className="room">
        <h1>{summary.provider}</h1>
        <p className="room-large">{roomWords.nothing}</p>
      </div>
    )
  return (
    <div className="room">
      <Shown room={room} />
      {room.next === null || room.what === 'blank' ? null : (
        <footer className="room-next">
          {roomWords.next}: <b>{room.next.standard}</b> {room.next.name}
        </footer>
      )}
    </div>
  )
}

function Shown({ room }: { readonly room: RoomView }) {
  const { what, item, readBack } = room
  if (what === 'blank') return <Blank item={item} />
  if (what === 'agenda' || item === null) return <Agenda room={room} />
  return (
    <>
      <header className="room-head">
        <h1>
          <b>{item.standard}</b> {item.name}
        </h1>
        <p>
          {item.ratingOrigin} <RatingMark rating={item.rating} />
        </p>
      </header>
      {item.figures.length === 0 ? null : <Figures item={item} />}
      {readBack === null ? (
        <Why item={item} />
      ) : (
        <section className="room-said" aria-label={roomWords.asMinuted}>
          <h2>
            {roomWords.asMinuted} <RatingMark rating={readBack.rating} />
          </h2>
          <p>{readBack.sentence}</p>
          {readBack.votes === '' ? null : <p>{readBack.votes}</p>}
        </section>
      )}
    </>
  )
}

/** Members answer in private: the screen says no more than how many have. */
function Blank({ item }: { readonly item: RoomItemView | null }) {
  const sealed = item?.sealed ?? null
  return (
    <div className="room-blank">
      <h1>{sealed === null ? '' : roomWords.blank}</h1>
      {sealed === null ? null : <p className="room-large">{roomWords.sealed(sealed.given, sealed.of)}</p>}
    </div>
  )
}

function Why({ item }: { readonly item: RoomItemView }) {
  if (item.minuted !== null)
    return (
      <section className="room-said" aria-label={roomWords.minuted}>
        <h2>
          {roomWords.minuted} <RatingMark rating={item.final} />
        </h2>
        <p>{item.minuted}</p>
      </section>
    )
  return (
    <section className="room-why">
      {item.whyOpen.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}

function Figures({ item }: { readonly item: RoomItemView }) {
  return (
    <table className="room-figures">
      <caption className="hidden">Key questions of {item.name} on the bands</caption>
      <thead>
        <tr>
          <th scope="col">Key question</th>
          <th scope="col" className="on-bands">
            <span className="hidden">Band</span>
            <BandAxis bands={item.bands} />
          </th>
          <th scope="col" className="figure">
            Yes of n
          </th>
        </tr>
      </thead>
      <tbody>
        {item.figures.map((figure) => (
          <tr key={figure.number} className={figure.decides ? 'deciding' : undefined}>
            <th scope="row">
              <span className="room-question">
                <b>{figure.number}</b> {figure.text}
              </span>
              <small>{roomFigureWords(figure)}</small>
            </th>
            <td className="on-bands">
              <BandLine bands={item.bands} figure={{ ...figure, previous: null }} />
              <span className="hidden">
                {figure.percent} per cent, {figure.band?.name}
              </span>
            </td>
            <td className="figure">{roomWords.yesOf(figure.yes, figure.n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Agenda({ room }: { readonly room: RoomView }) {
  const { agenda, total, provider } = room
  return (
    <>
      <header className="room-head">
        <h1>{provider}</h1>
        {total?.kind === 'rated' ? (
          <p>
            {total.score} of {total.outOf} <RatingMark rating={total.rating} />
          </p>
        ) : total === null ? null : (
          <p>
            <RatingMark rating={null} none="No overall rating" />
          </p>
        )}
      </header>
      <ol className="room-agenda" aria-label={roomWords.agenda}>
        {agenda.map(({ standard, name, state, final }) => (
          <li key={standard} className={`is-${state}`}>
            <b>{standard}</b> <span>{name}</span>
            <span className="room-state">
              {state === 'decided' ? <RatingMark rating={final} none="Not rated" /> : stateWords[state]}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The people of London's scripted panel, what each of them thinks of planning, and everything that happens, in order. */
import type { Happened, Said } from './scripted-minutes.ts'

export const people = [
  ['Grace Chair', 'Chair'],
  ['Lee Lead', 'Lead inspector'],
  ['Ada Member', 'Panel member'],
  ['Ben Member', 'Panel member'],
  ['Cyd Member', 'Panel member'],
  ['Dan Deputy', 'Deputy chair'],
  ['Nia Notes', 'Note taker'],
] as const
export const [all, withoutAda, withoutCyd] = [
  ['Grace Chair', 'Ada Member', 'Ben Member', 'Cyd Member', 'Dan Deputy'],
  ['Grace Chair', 'Ben Member', 'Cyd Member', 'Dan Deputy'],
  ['Grace Chair', 'Ada Member', 'Ben Member', 'Dan Deputy'],
]

/** Who decides, the rating of the first position and of the final one. */
export const positions = [
  ['Grace Chair', 'Requires improvement', 'Requires improvement'],
  ['Ada Member', 'Inadequate', 'Requires improvement'],
  ['Ben Member', 'Requires improvement', 'Requires improvement'],
  ['Cyd Member', 'Good', 'Good'],
  ['Dan Deputy', 'Requires improvement', 'Requires improvement'],
] as const
export const benOnce = 'Inspected the unpaid work team two years ago; nobody there then is there now.'
export const onlyForMembers = 'Nobody but the panel is to read this'
export const aboutACase = 'The service user’s sister has moved to Leith'

export const attendance = [
  ['Grace Chair', 'Chair', 'present'],
  ['Dan Deputy', 'Deputy chair', 'present'],
  ['Ada Member', 'Panel member', 'present until 11:00:00'],
  ['Ben Member', 'Panel member', 'present'],
  ['Cyd Member', 'Panel member', 'present'],
  ['Lee Lead', 'Lead inspector', 'present'],
  ['Nia Notes', 'Note taker', 'present'],
] as const

/** Everything from the opening to the record, in order. */
export function itHappened(said: readonly Said[], answered: readonly string[]): readonly Happened[] {
  const heard = (place: number): Happened => {
    const { time = '', sentence = '' } = said[place] ?? {}
    return [time, sentence]
  }
  return [
    ['09:30', 'The panel opened, and its evidence was frozen.'],
    ['09:35', 'Item 1.1 was called.'],
    heard(0),
    ['09:40', 'Item 1.2 was called.'],
    heard(1),
    ['09:45', 'Item 1.3 was called.'],
    heard(2),
    ['09:50', 'Item 1.4 was called.'],
    heard(3),
    ['09:55', 'Item 2.1 was called.'],
    heard(4),
    ['10:00', 'Item 2.2 was called.'],
    ['10:00', 'Sealed positions on 2.2 were asked for.'],
    ...positions.map(([name]): Happened => ['10:05', `${name} gave a sealed position on 2.2.`]),
    ['10:10', '5 sealed positions on 2.2 were revealed together.'],
    ...positions.map(([name, , final]): Happened => ['10:20', `${name} gave a final position on 2.2: ${final}.`]),
    heard(5),
    ['10:30', 'Item 2.3 was called.'],
    ['10:30', 'Cyd Member was recused on 2.3: Led the delivery team until 2018'],
    heard(6),
    ['10:45', 'Item 2.4 was called.'],
    heard(7),
    ['10:50', 'What had been recorded on 2.4 was taken back: The outcome of another standard was read out.'],
    heard(8),
    ['11:00', 'Ada Member is not present.'],
    ['11:00', 'Item 4.1 was called.'],
    heard(9),
    ['11:05', 'Item 4.2 was called.'],
    heard(10),
    ['11:10', 'The panel closed.'],
    ['11:15', 'The minutes were handed to the browser: 10 decisions.'],
    [
      '11:20',
      'The panel was reopened: A member asked to hear 2.4 read out again. Since it had closed the total could be seen, and this had left the file: The minutes were handed to the browser: 10 decisions.',
    ],
    ['11:30', 'The panel closed.'],
    ...answered.map((says, place): Happened => [
      '11:40',
      `Answered, “${says}”: The panel weighed question ${place + 1}.`,
    ]),
    ['11:50', 'Grace Chair signed: I confirm that the panel decided these ratings.'],
    ['11:50', 'Lee Lead signed: I confirm that the evidence put to the panel is that of the inspection.'],
    ['11:50', 'The record was made, signed by everybody required.'],
  ]
}

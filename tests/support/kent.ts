/** A small inspection of our own with two cases, for tests of case work at the door. */
import { yes, type TestDoor } from './doors.ts'

export const kentSample = 'case supervision'

/** C1 of high risk with 2.2.1 yes and 2.2.3 no; C2 of low risk with 2.2.1 no. */
export async function kentIn(door: TestDoor): Promise<string> {
  await yes(door, 'application.identify', { person: 'Ann Inspector' })
  const begun = await yes(door, 'inspections.create', {
    provider: 'Kent CRC',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  const text =
    'case,sample,rosh_inspector,gender,2.2.1,2.2.3\nC1,case supervision,high,,Y,N\nC2,case supervision,low,Female,N,'
  const files = [{ name: 'kent.csv', base64: Buffer.from(text).toString('base64') }]
  await yes(door, 'returns.import', { inspection: begun.summary.id, files, acceptRest: false })
  return begun.summary.id
}

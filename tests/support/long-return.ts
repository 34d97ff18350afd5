/** A return that takes a while: so many cases, each with a dozen answers. */
const questions = [
  '2.1.1',
  '2.1.2',
  '2.1.3',
  '2.2.1',
  '2.2.2',
  '2.2.3',
  '2.3.1',
  '2.3.2',
  '2.3.3',
  '2.4.1',
  '2.4.2',
  '2.4.3',
]

export function longReturn(cases: number, name = 'long.csv'): { readonly name: string; readonly base64: string } {
  const lines = Array.from(
    { length: cases },
    (_, place) =>
      `C${place},case supervision,high,${questions.map((_, each) => ((place + each) % 3 === 0 ? 'N' : 'Y')).join(',')}`,
  )
  const text = [`case,sample,rosh_inspector,${questions.join(',')}`, ...lines].join('\n')
  return { name, base64: Buffer.from(text).toString('base64') }
}

export const inspectionOfKent = {
  provider: 'Kent CRC',
  framework: 'crc-2018',
  leadInspector: 'Lee Lead',
  fieldworkFrom: '',
  fieldworkTo: '',
  previous: null,
}

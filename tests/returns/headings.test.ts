/** The columns of a case return: what each is, and which refuse the file whole (formats.md, Case returns). */
import { describe, expect, test } from 'vitest'
import { read, reconciled } from '../support/returns.ts'

const row = (columns: number) => ['A1', 'case supervision', ...Array.from({ length: columns - 2 }, () => '')].join(',')

async function headed(header: string): Promise<readonly string[]> {
  const reading = await read(`${header}\n${row(header.split(',').length)}\n`)
  expect(reconciled(reading)).toBe(
    reading.said.length > 0 ? '0 read, 0 stored, 0 refused' : '1 read, 1 stored, 0 refused',
  )
  return reading.said
}

describe('a heading refuses the file whole when it is', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'missing: the sample',
      'case,2.2.1',
      ['returns.csv, record 1, column sample: There is no column “sample”. It is required.'],
    ],
    [
      'missing: the case and the sample',
      'a,b',
      [
        'returns.csv, record 1, column case: There is no column “case”. It is required.',
        'returns.csv, record 1, column sample: There is no column “sample”. It is required.',
      ],
    ],
    [
      'empty',
      'case,sample,,2.2.1',
      ['returns.csv, record 1, column 3: Column 3 has no heading. Name it, or take the column out.'],
    ],
    [
      'spaces, or characters that print nothing',
      'case,sample, \u{200b}',
      ['returns.csv, record 1, column 3: Column 3 has no heading. Name it, or take the column out.'],
    ],
    [
      'there twice, however it is written',
      'case,sample,Gender, gender ',
      ['returns.csv, record 1, column gender: The heading “gender” occurs twice. Keep one of the columns.'],
    ],
    [
      'a question there twice',
      'case,sample,2.2.1,2.2.1',
      ['returns.csv, record 1, column 2.2.1: The heading “2.2.1” occurs twice. Keep one of the columns.'],
    ],
    [
      'a question the framework does not have',
      'case,sample,2.2.9',
      [
        'returns.csv, record 1, column 2.2.9: The framework has no question “2.2.9”. Correct the number, or choose the framework the cases were judged against.',
      ],
    ],
    [
      'a prompt the framework does not have',
      'case,sample,2.2.1/2',
      [
        'returns.csv, record 1, column 2.2.1/2: The framework has no question “2.2.1/2”. Correct the number, or choose the framework the cases were judged against.',
      ],
    ],
    [
      'the number of a standard',
      'case,sample,2.2',
      [
        'returns.csv, record 1, column 2.2: The framework has no question “2.2”. Correct the number, or choose the framework the cases were judged against.',
      ],
    ],
    [
      'a question answered by observation only',
      'case,sample,4.1.3',
      [
        'returns.csv, record 1, column 4.1.3: Key question 4.1.3 rests on qualitative evidence only and is not answered case by case. Take the column out.',
      ],
    ],
  ])('%s', async (_, header, said) => {
    expect(await headed(header)).toEqual(said)
  })

  test('every faulty heading is told at once', async () => {
    expect(await headed('case,case,,2.2.9,4.1.3')).toHaveLength(5)
  })

  test('a title above the headings is not taken for them', async () => {
    const reading = await read('London CRC 2019\ncase,sample,2.2.1\nA1,case supervision,Y\n')
    expect(reading.said).toEqual([
      'returns.csv, record 1, column case: There is no column “case”. It is required.',
      'returns.csv, record 1, column sample: There is no column “sample”. It is required.',
      'returns.csv: The headings seem to stand in the second row. Take the row above them out, so that the sheet begins with one row of headings.',
    ])
  })
})

test('a return with headings and no case is refused', async () => {
  for (const nothing of ['case,sample,2.2.1', 'case,sample,2.2.1\n\n \n']) {
    const reading = await read(nothing)
    expect(reading.said).toEqual(['returns.csv: The file has headings but no case.'])
    expect(reconciled(reading)).toBe('0 read, 0 stored, 0 refused')
  }
})

describe('columns are', () => {
  test('found however they are written', async () => {
    const reading = await read(' CASE , Sample,2.2.1 , 2.2.1/1,ROSH_Inspector\nA1,Case Supervision,Y,N,LOW\n')
    expect(reading.said).toEqual([])
    expect(reading.sheets[0]?.questions).toEqual(['2.2.1', '2.2.1/1'])
    expect(reading.cases).toEqual([
      { reference: 'A1', sample: 'case supervision', attributes: { rosh_inspector: 'low' }, answers: ['Y', 'N'] },
    ])
  })

  test('in any order, and may be few', async () => {
    const reading = await read('2.2.1,sample,2.2.3,case\nY,case supervision,N,A1\n')
    expect(reading.cases).toEqual([
      { reference: 'A1', sample: 'case supervision', attributes: {}, answers: ['Y', 'N'] },
    ])
    expect(reading.sheets[0]?.questions).toEqual(['2.2.1', '2.2.3'])
  })

  test('attributes, kept as text, where they are nothing else', async () => {
    const reading = await read('case,sample,Grade,2019,__proto__,constructor\nA1,case supervision, PO ,12,mine,too\n')
    expect(reading.said).toEqual([])
    expect(Object.entries(reading.cases[0]?.attributes ?? {})).toEqual([
      ['2019', '12'],
      ['grade', 'PO'],
      ['__proto__', 'mine'],
      ['constructor', 'too'],
    ])
  })

  test('kept as text with all their Unicode and markup', async () => {
    const text = '<b>Zoë</b> & “Œuvre” 你好 🙂 =SUM(A1)'
    const reading = await read(`case,sample,note\n"${text}",case supervision,"${text}"\n`)
    expect(reading.cases[0]).toMatchObject({ reference: text, attributes: { note: text } })
  })

  test('kept with their line breaks and doubled quotation marks where they are quoted', async () => {
    const reading = await read(
      'case,sample,note\nA1,case supervision,"first\r\nsecond, ""third"""\nA2,case supervision,\n',
    )
    expect(reading.cases[0]?.attributes).toEqual({ note: 'first\r\nsecond, "third"' })
    expect(reconciled(reading)).toBe('2 read, 2 stored, 0 refused')
  })
})

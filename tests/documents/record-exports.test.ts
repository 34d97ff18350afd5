/** A signed record as the files it is handed out in: what they hold, what they are refused for, and what a spreadsheet makes of them. */
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildRecord, recordText } from '../../src-main/documents/record/build.ts'
import { cellText, keyQuestionsCsv, ratingsCsv } from '../../src-main/documents/record/csv.ts'
import { checkedExport, exportRecord } from '../../src-main/documents/record/export.ts'
import { recordPage } from '../../src-main/documents/record/page.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { refusalWords } from '../../src-main/words/refusals.ts'
import { signedSample } from '../support/signed-record.ts'

let london: SignedRecord
beforeAll(async () => {
  london = buildRecord(await signedSample('london-crc-2019'))
})

const rowsOf = (csv: string): Readonly<Record<string, string>>[] => parse(csv, { columns: true, bom: true })

describe('the exports', () => {
  test.each([
    ['json', 'london-crc-2026-11-20-record.json', 'application/json'],
    ['ratings-csv', 'london-crc-2026-11-20-ratings.csv', 'text/csv; charset=utf-8'],
    ['key-questions-csv', 'london-crc-2026-11-20-key-questions.csv', 'text/csv; charset=utf-8'],
    ['html', 'london-crc-2026-11-20-ratings.html', 'text/html; charset=utf-8'],
  ] as const)('%s says what it is called and how much it holds', (as, fileName, mediaType) => {
    const answer = exportRecord(london, as)
    expect(answer).toMatchObject({ ok: true, value: { fileName, mediaType } })
    const counts = answer.ok ? answer.value.manifest.map(({ what, count }) => `${count} ${what}`) : []
    expect(counts).toEqual(
      {
        json: [
          '10 standards',
          '19 key questions',
          '324 cases',
          '10 outcomes',
          '1 retracted outcomes',
          '7 people',
          '1 conflicts of interest',
          '2 signatures',
          '34 events',
        ],
        'ratings-csv': ['10 standards'],
        'key-questions-csv': ['19 key questions'],
        html: ['10 standards', '19 key questions'],
      }[as],
    )
  })

  test('the JSON is the record, and verifies', () => {
    const json = exportRecord(london, 'json')
    expect(json.ok && json.value.text).toBe(recordText(london))
    expect(json.ok && verifyRecord(json.value.text).ok).toBe(true)
  })

  test.each([
    [
      'json',
      (text: string) => text.replace(/"signatures":\[\{.*?\},/, '"signatures":['),
      'The export was not written: it would hold 1 signatures, and the record has 2.',
    ],
    [
      'ratings-csv',
      (text: string) => text.split('\r\n').toSpliced(3, 1).join('\r\n'),
      'it would hold 9 standards, and the record has 10',
    ],
    [
      'key-questions-csv',
      (text: string) => `${text}again,2.2.1,,,,,,,,,,,\r\n`,
      'it would hold 20 key questions, and the record has 19',
    ],
    [
      'html',
      (text: string) => text.replace(/<tr><th scope="row">.*?<\/tr>/s, ''),
      'it would hold 9 standards, and the record has 10',
    ],
    [
      'html',
      (text: string) => text.replaceAll('<td class="no">', '<td>'),
      'it would hold 0 key questions, and the record has 19',
    ],
  ] as const)('%s that holds less or more than the record is refused', (as, change, says) => {
    const whole = exportRecord(london, as)
    const answer = checkedExport(london, as, change(whole.ok ? whole.value.text : ''))
    expect(answer.ok ? '' : refusalWords(answer.refusal)).toContain(says)
  })

  test('every sample exports in every way, also where counts are not known and a domain is not rated', async () => {
    for (const name of ['hiow-crc-2020', 'hiow-crc-2019-01'] as const) {
      const record = buildRecord(await signedSample(name))
      for (const as of ['json', 'ratings-csv', 'key-questions-csv', 'html'] as const)
        expect(exportRecord(record, as)).toMatchObject({ ok: true })
    }
  })

  test('the file has a name on every disk, whatever the provider is called', async () => {
    for (const [provider, slug] of [
      ['../../etc/passwd\0', 'etc-passwd'],
      ['Žižkov & Café', 'zizkov-cafe'],
      ['שלום', 'inspection'],
      ['CON', 'con'],
      ['a'.repeat(300), 'a'.repeat(60)],
    ] as const) {
      const answer = exportRecord(buildRecord(await signedSample('hiow-crc-2019-01', { provider })), 'json')
      expect(answer.ok && answer.value.fileName).toBe(`${slug}-2026-11-20-record.json`)
    }
  })
})

describe('the CSV', () => {
  test('of ratings has one row a standard, with its decision', () => {
    const rows = rowsOf(ratingsCsv(london))
    expect(rows).toHaveLength(10)
    expect(rows.find(({ number }) => number === '2.2')).toMatchObject({
      ...{
        number: '2.2',
        label: '2.2',
        name: 'Planning',
        counts: 'true',
        provisional: 'Inadequate',
        provisional_score: '0',
        rests_on: '2.2.3',
        open: 'up',
      },
      ...{
        final: 'Requires improvement',
        score: '1',
        by: 'discretion used',
        direction: 'up',
        grounds: 'wider-evidence',
        reason: '',
        dissent: '',
      },
    })
    expect(rows.find(({ number }) => number === '2.2')?.['rationale']).toMatch(/^The panel used discretion/)
    expect(rows.reduce((sum, { score }) => sum + Number(score), 0)).toBe(15)
  })

  test('of key questions has one row a key question, with its counts; what is not known is empty', async () => {
    expect(rowsOf(keyQuestionsCsv(london)).find(({ number }) => number === '2.2.3')).toMatchObject({
      ...{ standard: '2.2', sample: 'case supervision', yes: '57', n: '118', percent: '48', band: 'Minority' },
      ...{ not_applicable: '0', blank: '0', left_out: '30', left_out_answered: '0', unclassified: '0' },
    })
    const before = rowsOf(keyQuestionsCsv(buildRecord(await signedSample('hiow-crc-2019-01'))))
    expect(before.find(({ number }) => number === '2.1.1')).toMatchObject({ yes: '', n: '', percent: '79', blank: '' })
  })

  test('begins with the mark of UTF-8 and ends its lines as RFC 4180 says', () => {
    for (const csv of [ratingsCsv(london), keyQuestionsCsv(london)]) {
      expect(csv.startsWith('\uFEFFnumber,') || csv.startsWith('\uFEFFstandard,')).toBe(true)
      expect(csv.endsWith('\r\n')).toBe(true)
    }
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20 7946 0000', "'+44 20 7946 0000"],
    ['-cmd|calc', "'-cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tindented', "'\tindented"],
    ['\rreturned', `"'\rreturned"`],
    ['-12', '-12'],
    ['-12.5', '-12.5'],
    ['-12 years', "'-12 years"],
    ['a=b', 'a=b'],
    ['He said “no”, twice', '"He said “no”, twice"'],
    ['a "quoted" word', '"a ""quoted"" word"'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('%j is written %j', (cell, written) => {
    expect(cellText(cell)).toBe(written)
  })

  test('writes numbers as numbers, negative ones too, and nothing for what is not known', () => {
    expect([cellText(-1), cellText(0), cellText(null), cellText(true)]).toEqual(['-1', '0', '', 'true'])
  })

  test('comes back from a spreadsheet’s reader as it was, formulas apart', async () => {
    const outcomes = (await signedSample('london-crc-2019')).outcomes
      .filter(({ retractedAt }) => retractedAt === null)
      .map(({ outcome }) => outcome)
    const hostile = '=cmd|" /C calc"!A0,\r\n"more"'
    const changed = outcomes.map((outcome) =>
      outcome.standard === '4.2' ? { ...outcome, rationale: hostile } : outcome,
    )
    const rows = rowsOf(ratingsCsv(buildRecord(await signedSample('london-crc-2019', { outcomes: changed }))))
    expect(rows).toHaveLength(10)
    expect(rows.find(({ number }) => number === '4.2')?.['rationale']).toBe(`'${hostile}`)
  })
})

describe('the ratings page', () => {
  test('is said to be signed, when and by whom, with the digest to compare', () => {
    const page = recordPage(london)
    expect(page).toContain('Signed 20 November 2026 by Chair and Lead')
    expect(page).toContain('class="status signed"')
    expect(page).toContain(london.digest)
    expect(page).not.toContain('Provisional, not signed')
    expect(page).toContain('London CRC')
  })

  test('says what it supersedes, and why', async () => {
    const supersedes = { record: 'record-0', digest: 'a'.repeat(64), reason: 'A return was left out.' }
    const page = recordPage(buildRecord(await signedSample('london-crc-2019', { supersedes })))
    expect(page).toContain('This record supersedes an earlier one, record-0, because: A return was left out.')
  })
})

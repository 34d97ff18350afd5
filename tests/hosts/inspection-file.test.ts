/** Where the inspection file is when nobody names one: where the person looks for documents. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultInspectionFile, makeDefaultFolder } from '../../src-main/hosts/inspection-file.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ratings-panel-home-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const inside = (...folders: readonly string[]) => join(home, ...folders, 'Ratings Panel', 'inspections.ratings')

test('is in the documents where there are any, and otherwise in the home folder', () => {
  expect(defaultInspectionFile(home, {})).toBe(inside())
  mkdirSync(join(home, 'Documents'))
  expect(defaultInspectionFile(home, {})).toBe(inside('Documents'))
})

test('is in the documents by the name the desktop gives them, where that folder is there', () => {
  mkdirSync(join(home, '.config'))
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), '# Folders\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')
  expect(defaultInspectionFile(home, {})).toBe(inside())
  mkdirSync(join(home, 'Dokumente'))
  mkdirSync(join(home, 'Documents'))
  expect(defaultInspectionFile(home, {})).toBe(inside('Dokumente'))
})

test('has its folder made, and nothing else', async () => {
  await makeDefaultFolder(inside())
  await makeDefaultFolder(inside())
  expect(existsSync(join(home, 'Ratings Panel'))).toBe(true)
  expect(existsSync(inside())).toBe(false)
})

/** Every file in its room: the table of directions, held against every import, and shown to notice what it should. */
import { describe, expect, test } from 'vitest'
import { directions } from './directions.ts'
import { directionFaults } from './faults.ts'
import { contentsOf, projectFiles } from './project.ts'

const sources = projectFiles.filter((file) => /^src-(main|renderer)\/.*\.(ts|tsx|mts|cts|mjs|cjs|js)$/.test(file))

test('every source file imports only what the table of directions lets its folder import', () => {
  expect(sources.length).toBeGreaterThan(5)
  expect(sources.flatMap((file) => directionFaults(file, contentsOf(file)))).toEqual([])
})

test('every folder a row of the table allows has a row of its own', () => {
  const folders = directions.map(({ folder }) => folder)
  expect(
    directions.flatMap(({ mayRun, mayName }) => [...mayRun, ...mayName]).filter((folder) => !folders.includes(folder)),
  ).toEqual([])
})

test('ARCHITECTURE.md tells every row of the table', () => {
  const page = contentsOf('ARCHITECTURE.md')
  expect(directions.map(({ folder }) => folder).filter((folder) => !page.includes(`| \`${folder}\` |`))).toEqual([])
})

describe('what the table refuses', () => {
  const refused: readonly { readonly file: string; readonly text: string; readonly says: string }[] = [
    {
      file: 'src-main/domain/rating/a.ts',
      text: "import { readFileSync } from 'node:fs'",
      says: 'src-main/domain/rating/a.ts:1 may not import node:fs, because the rules are pure',
    },
    {
      file: 'src-main/domain/rating/a.ts',
      text: "import fs from 'fs'",
      says: 'may not import fs, because the rules are pure',
    },
    {
      file: 'src-main/domain/rating/a.ts',
      text: "// first\n\nimport type { Row } from '../../store/rows.ts'",
      says: 'src-main/domain/rating/a.ts:3 may not import src-main/store/rows.ts',
    },
    { file: 'src-main/domain/a.ts', text: "import { z } from 'zod'", says: 'may not import zod' },
    { file: 'src-main/domain/a.ts', text: 'export const at = new Date()', says: 'uses new Date()' },
    { file: 'src-main/domain/a.ts', text: 'export const at = Date.now()', says: 'uses Date.now' },
    { file: 'src-main/domain/a.ts', text: 'export const lot = () => Math.random()', says: 'uses Math.random' },
    { file: 'src-main/domain/a.ts', text: 'export const home = process.env', says: 'uses process.env' },
    {
      file: 'src-main/words/a.ts',
      text: "import { rate } from '../domain/rate.ts'",
      says: 'may take only types from src-main/domain/rate.ts: write `import type`',
    },
    {
      file: 'src-main/words/a.ts',
      text: "import { type Rate } from '../domain/rate.ts'",
      says: 'may take only types from src-main/domain/rate.ts',
    },
    { file: 'src-main/words/a.ts', text: "export * from '../domain/rate.ts'", says: 'may take only types' },
    {
      file: 'src-main/words/a.ts',
      text: "import type { Db } from '../store/db.ts'",
      says: 'may not import src-main/store/db.ts',
    },
    {
      file: 'src-main/api/contract/a.ts',
      text: "import { open } from '../../store/db.ts'",
      says: 'may not import src-main/store/db.ts',
    },
    {
      file: 'src-main/api/handlers/a.ts',
      text: "import { main } from '../../hosts/cli/main.ts'",
      says: 'may not import src-main/hosts',
    },
    {
      file: 'src-main/api/handlers/a.ts',
      text: 'export const all = (id: string) => `SELECT id FROM panels WHERE id = ${id}`',
      says: 'holds SQL ("SELECT id FROM panels WHERE id =")',
    },
    {
      file: 'src-main/store/a.ts',
      text: "import { call } from '../api/dispatch.ts'",
      says: 'may not import src-main/api/dispatch.ts',
    },
    {
      file: 'src-main/returns/a.ts',
      text: "import { sayRefusal } from '../words/refusals.ts'",
      says: 'may not import src-main/words',
    },
    {
      file: 'src-main/documents/a.ts',
      text: "import { App } from '../../src-renderer/app/App.tsx'",
      says: 'may not import src-renderer/app',
    },
    {
      file: 'src-main/hosts/cli/a.ts',
      text: "import { app } from 'electron'",
      says: 'only src-main/hosts/electron may',
    },
    {
      file: 'src-main/hosts/cli/a.ts',
      text: "import { app } from '../electron/main.ts'",
      says: 'may not import src-main/hosts/electron',
    },
    { file: 'src-main/hosts/launch/a.mjs', text: "import { z } from 'zod'", says: 'the launcher runs on Node 20' },
    { file: 'src-main/hosts/cli/a.ts', text: "import { rate } from '../../domain/rate'", says: 'without its ending' },
    {
      file: 'src-main/hosts/cli/a.ts',
      text: 'export const load = (name: string) => import(name)',
      says: 'only known when it runs',
    },
    {
      file: 'src-renderer/screens/panel/PanelScreen.tsx',
      text: "import { rate } from '../../../src-main/domain/rate.ts'",
      says: 'may not import src-main/domain/rate.ts, because a screen computes no rating',
    },
    {
      file: 'src-renderer/screens/panel/PanelScreen.tsx',
      text: "const words = await import('../../../src-main/store/db.ts')",
      says: 'may not import src-main/store/db.ts',
    },
    {
      file: 'src-renderer/screens/panel/PanelScreen.tsx',
      text: "import { panels } from '../../../src-main/api/contract/panels.ts'",
      says: 'may take only types from src-main/api/contract/panels.ts',
    },
    { file: 'src-renderer/grids/a.ts', text: "import { useState } from 'react'", says: 'no React, no fetching' },
    { file: 'src-renderer/client/a.ts', text: "import { join } from 'node:path'", says: 'may not import node:path' },
    { file: 'src-main/stray.ts', text: '', says: 'is in no folder of the table of directions' },
  ]

  test.each(refused)('refuses in $file: $text', ({ file, text, says }) => {
    const faults = directionFaults(file, text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(says)
  })
})

describe('what the table allows', () => {
  const allowed: readonly { readonly file: string; readonly text: string }[] = [
    { file: 'src-main/domain/rating/a.ts', text: "import { zone } from '../discretion/zone.ts'" },
    {
      file: 'src-main/domain/a.ts',
      text: "export const day = (iso: string) => new Date(iso)\nexport const read = { process: 'PRAGMA' }",
    },
    { file: 'src-main/words/a.ts', text: "import type { Refusal } from '../domain/refusal.ts'" },
    { file: 'src-main/words/a.ts', text: "export type Code = import('../domain/refusal.ts').Refusal" },
    { file: 'src-main/frameworks/a.ts', text: "import { readFileSync } from 'node:fs'\nimport { z } from 'zod'" },
    {
      file: 'src-main/returns/a.ts',
      text: "import { parse } from 'csv-parse/sync'\nimport { rate } from '../domain/rate.ts'",
    },
    {
      file: 'src-main/documents/a.ts',
      text: "import { say } from '../words/refusals.ts'\nimport { rate } from '../domain/rate.ts'",
    },
    {
      file: 'src-main/store/a.ts',
      text: "import Database from 'better-sqlite3'\nexport const all = 'SELECT id FROM panels WHERE id = :id'",
    },
    {
      file: 'src-main/hosts/electron/a.ts',
      text: "import { app } from 'electron'\nimport { compose } from '../compose.ts'",
    },
    {
      file: 'src-renderer/app/App.tsx',
      text: "import './app.css'\nimport { say } from '../../src-main/words/refusals.ts'",
    },
    { file: 'src-renderer/client/a.ts', text: "import type { Panels } from '../../src-main/api/contract/panels.ts'" },
  ]

  test.each(allowed)('allows in $file: $text', ({ file, text }) => {
    expect(directionFaults(file, text)).toEqual([])
  })
})

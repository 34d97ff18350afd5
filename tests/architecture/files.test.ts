/** Files a newcomer can find and read: named alike, short, and the same on every machine. */
import { expect, test } from 'vitest'
import { isSource, lengthFaults, nameFaults, strayTextFaults } from './names.ts'
import { contentsOf, projectFiles } from './project.ts'

const named = projectFiles.filter((file) => /^(src-main|src-renderer|resources|tests)\//.test(file))
const sources = projectFiles.filter((file) => isSource(file) && !file.startsWith('resources/'))

test('files and folders are named in kebab-case, and none is a drawer', () => {
  expect(named.length).toBeGreaterThan(10)
  expect(named.flatMap(nameFaults)).toEqual([])
})

test('a file with a capital, an underscore or a drawer for a name is told so', () => {
  const wrong = [
    'src-main/domain/ratingBand.ts',
    'src-main/domain/rating_band.ts',
    'src-main/words/Refusals.tsx',
    'src-main/utils/zone.ts',
    'tests/domain/helpers.ts',
  ]
  for (const file of wrong) expect(nameFaults(file)).toHaveLength(1)
  for (const file of [
    'src-main/domain/sign-off.ts',
    'src-renderer/components/PanelHeader.tsx',
    'tests/domain/sign-off.test.ts',
  ]) {
    expect(nameFaults(file)).toEqual([])
  }
})

test('source files stay at 300 lines or fewer', () => {
  expect(sources.length).toBeGreaterThan(10)
  expect(sources.flatMap((file) => lengthFaults(file, contentsOf(file)))).toEqual([])
})

test('a file of 301 lines is told so', () => {
  expect(lengthFaults('src-main/domain/a.ts', 'x\n'.repeat(300))).toHaveLength(1)
  expect(lengthFaults('src-main/domain/a.ts', 'x\n'.repeat(299))).toEqual([])
})

test('no file names a path of one machine or a package registry', () => {
  expect(projectFiles).toContain('package-lock.json')
  expect(projectFiles.flatMap((file) => strayTextFaults(file, contentsOf(file)))).toEqual([])
})

test('a path of one machine and a registry in a lock file are told', () => {
  // Put together here, so that this file does not hold what it looks for.
  const lines = [
    `see ${['', 'home', 'ann', 'panel'].join('/')}`,
    `"${['', 'tmp', 'london.html'].join('/')}"`,
    `"resolved": "https://${['registry', 'npmjs', 'org'].join('.')}/zod"`,
  ]
  expect(strayTextFaults('README.md', lines.join('\n'))).toHaveLength(3)
  expect(strayTextFaults('README.md', 'https://www.example.org/home/panel and /usr/bin/chromium')).toEqual([])
})

test('package-lock.json has a checksum for every package, so that what is installed is what was tried', () => {
  const lock: {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>
  } = JSON.parse(contentsOf('package-lock.json'))
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '')
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([])
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([])
})

test('package.json names exact versions', () => {
  const {
    dependencies,
    devDependencies,
    optionalDependencies,
  }: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(contentsOf('package.json'))
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.length).toBeGreaterThan(10)
  expect(versions.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

/** London, from its case returns to a signed record that anybody can recompute: by mouse, and again by keyboard alone. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { keyboard, mouse } from '../support/hands.ts'
import { throughLondon } from '../support/london-path.ts'

test.use({ samples: false })
test.setTimeout(600_000)

const commandLine = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')

for (const [name, hands] of [
  ['mouse', mouse],
  ['keyboard alone', keyboard],
] as const) {
  test(`London goes from returns to a signed record by ${name}, and the record recomputes as 15 of 30`, async ({
    page,
    application,
  }, testInfo) => {
    await application.goTo('/')
    const record = await throughLondon(page, hands(page))

    const file = testInfo.outputPath('london.json')
    writeFileSync(file, record)
    const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'verify', file])
    expect(stdout).toContain('15 of 30')

    // One changed character anywhere in it is told.
    writeFileSync(file, record.replace('Ben Member', 'Ben Nember'))
    await expect(promisify(execFile)(process.execPath, [commandLine, 'verify', file])).rejects.toMatchObject({
      code: 1,
      stdout: '',
    })
  })
}

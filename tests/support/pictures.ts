/** `npm run pictures`: makes the README's pictures of the screens again, each in the state that shows it best, from the built screens. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { composeApplication } from '../../src-main/hosts/compose.ts'
import { installedChromium } from '../../src-main/hosts/launch/browser.mjs'
import { serve } from '../../src-main/hosts/loopback/server.ts'
import { builtScreens } from '../../src-main/hosts/screens.ts'
import { chooseFiles } from './choose-files.ts'
import { temporaryFolder, yes, type TestDoor } from './doors.ts'
import { smallerPng } from './smaller-png.ts'
import { answered, decide, inspectionOf, londonIn, personIn, prepared, signed } from './london.ts'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'resources/pictures')
const mostBytes = 200 * 1024
const ordinary = { width: 1280, height: 720 }
const large = { width: 1920, height: 1080 }

/** A day on which London's panel might have met: the pictures are alike whenever they are made. */
const day = '2019-07-12T09:00:00.000Z'

type World = {
  readonly page: Page
  readonly door: TestDoor
  readonly goTo: (path: string) => Promise<void>
  readonly take: (name: string, colorScheme?: 'light' | 'dark') => Promise<void>
  /** At the size of an ordinary projector, and at that of a large screen. */
  readonly takeBoth: (name: string) => Promise<void>
}

await inWorld(async ({ page, door, goTo, take, takeBoth }) => {
  const london = await londonIn(door)
  const hiow = await inspectionOf(door, 'Company, 2020')
  await yes(door, 'application.identify', { person: 'Nia Notes' })

  await goTo('/')
  await take('inspections')
  await goTo('/new-inspection')
  await page.getByRole('radio').first().check()
  await take('new-inspection')
  await goTo(`/inspections/${await newInspection(door)}/import`)
  await chooseFiles(page, { name: 'returns of the east.csv', mimeType: 'text/csv', buffer: returnsWithFaults() })
  await page.getByRole('heading', { name: /^Before anything is stored/ }).waitFor()
  await take('returns')
  await goTo(`/inspections/${london}`)
  await take('ratings')
  await goTo(`/inspections/${hiow}/key-questions?question=2.2.3`)
  await page.getByText('2.2.3').first().waitFor()
  await take('key-questions')
  await take('key-questions-dark', 'dark')
  await page.getByRole('button', { name: 'Cases behind the figure' }).click()
  await take('cases-behind')
  await goTo(`/inspections/${london}/cases?case=LON-C003&question=2.2.2`)
  await page.locator('.ag-cell:focus').waitFor()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`)
  await take('cases')
  await page.keyboard.press('Alt+o')
  await page.getByRole('heading', { name: /^LON-C005/ }).waitFor()
  await take('case-beside-the-grid')
  await goTo(`/inspections/${hiow}/cases/case%20supervision/HIOW-C003`)
  await page.getByText('It is never worked out from the prompts below it.').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-question] button:focus').waitFor()
  await page.keyboard.press('h')
  await page.getByRole('columnheader', { name: 'Why, or the file' }).waitFor()
  await take('case')
  await lookedAtTwice(door, hiow)
  await goTo(`/inspections/${hiow}/second-look?sample=case+supervision`)
  await take('second-look')
  await goTo(`/inspections/${london}/proposals`)
  await take('proposals')

  const session = await prepared(door, london)
  await goTo(`/inspections/${london}/panel`)
  await page.getByRole('button', { name: 'Open the panel' }).waitFor()
  await take('panel-before-it-opens')
  const by = personIn(session, 'chair')
  await yes(door, 'sessions.open', { session: session.id, by })
  const decideNext = async (standards: readonly string[]): Promise<void> => {
    for (const standard of standards) {
      const { published } = await yes(door, 'items.show', { session: session.id, standard })
      const [given] = JSON.parse(JSON.stringify(published.map(({ standard: _, ...outcome }) => outcome)))
      await decide(door, session, standard, given ?? { outcome: 'stands' })
    }
  }
  await decideNext(['1.1', '1.2', '1.3', '1.4', '2.1'])
  await yes(door, 'items.call', { session: session.id, standard: '2.2', by })
  const ben = session.people.find(({ name }) => name === 'Ben Member')?.person ?? ''
  await yes(door, 'conflicts.set', {
    session: session.id,
    person: ben,
    standard: '2.4',
    state: 'recused',
    reason: 'He led reviewing there until 2017.',
  })
  await goTo(`/inspections/${london}/panel?all=items`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await takeBoth('board')
  await goTo(`/inspections/${london}/panel`)
  await page.getByRole('radio').first().waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await take('keys')
  await page.keyboard.press('Escape')
  await yes(door, 'positions.ask', { session: session.id, standard: '2.2', by })
  await page.reload()
  await page.getByRole('heading', { name: /^Sealed positions/ }).waitFor()
  await take('sealed-positions')
  await yes(door, 'positions.callOff', { session: session.id, standard: '2.2', by, reason: 'Shown for a picture.' })
  await page.reload()
  await page.getByRole('radio').first().waitFor()
  await goTo(`/inspections/${london}/room`)
  await page.getByText('48 is two points below 50').waitFor()
  await takeBoth('room')
  await goTo(`/inspections/${london}/panel`)
  await page.getByRole('button', { name: 'As the published panel decided' }).click()
  await page.getByText('Draft saved').waitFor()
  await takeBoth('panel-item')
  await take('panel-item-dark', 'dark')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Alt+E')
  await page.getByText('No: 61').waitFor()
  await take('panel-cases')
  await page.keyboard.press('Alt+H')
  await page.getByText('How firm is it?').waitFor()
  await take('panel-why')
  await page.keyboard.press('Alt+D')
  await page.getByText('Earlier decisions bind nobody').waitFor()
  await take('panel-precedents')
  await page.keyboard.press('Alt+I')
  await page.getByLabel('Judgements of 2.2.3 turned').fill('2')
  await page.getByText('59 of 118').first().waitFor()
  await takeBoth('panel-what-if')
  await take('panel-what-if-dark', 'dark')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Read back' }).click()
  await page.getByRole('button', { name: 'Agree' }).waitFor()
  await takeBoth('panel-read-back')
  await decideNext(['2.2', '2.3', '2.4', '4.1', '4.2'])
  await answered(door, await yes(door, 'sessions.close', { session: session.id, by }))
  await goTo(`/inspections/${london}/panel`)
  await take('panel-closed')

  await goTo(`/inspections/${london}/sign-off`)
  await page.getByLabel('Grace Chair, type your name in full').fill('Grace Chair')
  await take('sign-off')
  await page.getByRole('button', { name: 'Sign as chair' }).click()
  await page.getByText('Signed by Grace Chair,').waitFor()
  await page.getByLabel('Lee Lead, type your name in full').fill('Lee Lead')
  await page.getByRole('button', { name: 'Sign as lead inspector' }).click()
  await page.getByRole('link', { name: 'Go to the signed record' }).click()
  await page.getByText(/^\d+ checks passed$/).waitFor()
  await take('signed-record')
  await take('signed-record-dark', 'dark')
  await page.getByRole('button', { name: 'Minutes' }).click()
  await take('minutes')
  await goTo(`/inspections/${london}`)
  await take('ratings-signed')
  await signed(door, await inspectionOf(door, 'January 2019'))
  await goTo('/records')
  await take('signed-records')
  await goTo(`/inspections/${london}/history`)
  await take('history')
  await goTo('/settings')
  await take('settings')
})

async function newInspection(door: TestDoor): Promise<string> {
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'London Community Rehabilitation Company, 2019, returns again',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '2019-06-03',
    fieldworkTo: '2019-06-21',
    previous: null,
  })
  return summary.id
}

/** A tenth of the cases chosen by chance, and most of them judged again; now and then the two differ. */
async function lookedAtTwice(door: TestDoor, inspection: string): Promise<void> {
  const of = { inspection, sample: 'case supervision' }
  const { marked } = await yes(door, 'secondLook.mark', { ...of, choose: { by: 'chance', percent: 10, seed: 42 } })
  for (const [place, { reference }] of marked.slice(0, 7).entries()) {
    const { standards } = await yes(door, 'cases.show', { ...of, reference })
    const asked = standards.flatMap(({ questions }) => questions).filter(({ standing }) => standing !== 'out')
    const changes = asked.map(({ number, answer }, at) => {
      const other = answer.value === 'Y' ? 'N' : 'Y'
      return { reference, field: `second/${number}`, value: (7 * place + 3 * at) % 5 === 0 ? other : answer.value }
    })
    await yes(door, 'cases.change', { ...of, reason: '', changes })
  }
}

/** London's cases with an answer nobody knows and a case that stands twice. */
function returnsWithFaults(): Buffer {
  const lines = readFileSync(join(root, 'resources/samples/london-crc-2019/returns.csv'), 'utf8').trim().split('\n')
  const wrong = lines.map((line, place) => (place === 12 ? line.replace(/,[YN],/, ',Mostly,') : line))
  return Buffer.from(`${[...wrong, lines[40]].join('\n')}\n`)
}

async function inWorld(story: (world: World) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'Inspections 2019.ratings')
  // It moves one second a call.
  const clock = { at: Date.parse(day) }
  const now = (): Date => new Date((clock.at += 1000))
  const application = await composeApplication({
    file,
    create: true,
    now,
    newId: randomUUID,
    samples: true,
    log: shout,
  })
  if (!application.ok) throw new Error(application.refusal.code)
  const { call, close } = application.value
  const screens = builtScreens(join(root, 'out/renderer'))
  if (screens === null) throw new Error('the screens have not been built: npm run build')
  const running = { file, call, progress: () => null, stop: () => undefined, close: () => Promise.resolve(close()) }
  const served = await serve({ application: running, screens, port: 0, log: shout })
  if (served === null) throw new Error('no port is free')
  const executablePath = installedChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // As people see them.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
  try {
    const page = await browser.newPage({ viewport: ordinary, reducedMotion: 'reduce' })
    await page.clock.setFixedTime(new Date(day))
    await page.goto(served.url)
    const door: TestDoor = {
      file,
      ask: async (method, input) => {
        const answer = await call({ method, input })
        // The door answers a method with its own view; the table of methods says which.
        if (answer.ok) return { ok: true, value: answer.value as never }
        return { ok: false, says: 'says' in answer ? answer.says : answer.unexpected, code: null }
      },
      raw: () => Promise.reject(new Error('a picture needs no hostile call')),
      close: () => Promise.resolve(),
    }
    mkdirSync(pictures, { recursive: true })
    await story({
      page,
      door,
      goTo: async (path) => {
        await page.goto('about:blank')
        await page.goto(`${new URL(served.url).origin}/#${path}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
      },
      take: (name, colorScheme = 'light') => take(page, name, colorScheme, folder.path),
      takeBoth: async (name) => {
        await take(page, name, 'light', folder.path)
        await page.setViewportSize(large)
        await take(page, `${name}-large`, 'light', folder.path)
        await page.setViewportSize(ordinary)
      },
    })
  } finally {
    await browser.close()
    await served.close()
    close()
    folder.remove()
  }
}

async function take(page: Page, name: string, colorScheme: 'light' | 'dark', folder: string): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // Where the file lies while pictures are made is nobody's business.
  await page.evaluate((folder) => {
    for (const element of document.querySelectorAll('p, dd, code'))
      if (element.childElementCount === 0) element.textContent = (element.textContent ?? '').replace(`${folder}/`, '')
  }, folder)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  const png = smallerPng(await page.screenshot())
  if (png.length > mostBytes) throw new Error(`${name}.png has ${png.length} bytes, more than ${mostBytes}`)
  writeFileSync(join(pictures, `${name}.png`), png)
  console.log(`${name}.png, ${Math.round(png.length / 1024)} KB`)
}

function shout(surprise: unknown): void {
  throw surprise instanceof Error ? surprise : new Error(String(surprise))
}

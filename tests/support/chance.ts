/** Chance in tests: every property runs from one printed seed. RATINGS_PANEL_SEED=7 npx vitest run tests/domain takes another. */
import fc from 'fast-check'

const usual = 20_190_807
export const seed = Number(process.env['RATINGS_PANEL_SEED'] ?? usual)

if (!Number.isSafeInteger(seed)) throw new Error('RATINGS_PANEL_SEED must be a whole number')
fc.configureGlobal({ seed, numRuns: 200 })
console.log(`Properties run from seed ${seed} (RATINGS_PANEL_SEED).`)

export { fc }

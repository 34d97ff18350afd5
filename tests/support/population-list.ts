/** A list of a provider's cases as CSV, the same each time it is made: what a lead inspector is sent before fieldwork. */

export const listHeader = 'case,sample,gender,sentence,rosh_provider,ldu,responsible_officer,excluded,age'

/** About one in six is a woman; some officers have far more cases than others, and a few cases are left out. */
export function populationList(cases: number, sample = 'case supervision'): string {
  const one = <Value>(values: readonly Value[], place: number): Value => {
    const value = values[place % values.length]
    if (value === undefined) throw new Error('there is nothing to choose from')
    return value
  }
  const records = Array.from({ length: cases }, (_, place) =>
    [
      `HX${String(place + 1).padStart(4, '0')}`,
      sample,
      place % 6 === 0 ? 'Female' : 'Male',
      one(['Community order', 'Suspended sentence order', 'Licence'], place * 7),
      one(['medium', 'low', 'medium', 'high', 'medium', 'low', 'very high'], place * 3),
      one(['North hub', 'East hub', 'West hub', 'North hub', 'Isle of Wight'], place * 11),
      `Officer ${1 + (place % 13 === 0 ? 0 : (place * 17) % 52)}`,
      place % 20 === 19 ? 'transferred: to another area' : place % 31 === 30 ? 'under review' : '',
      String(18 + (place % 50)),
    ].join(','),
  )
  return [listHeader, ...records].join('\n')
}

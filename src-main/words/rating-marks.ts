// How a rating is marked where it is shown: a shape and a tone beside the name, never a colour alone.

export type Tone = 'lowest' | 'low' | 'high' | 'highest' | 'none'

/** The tone of the step at `place` (0 is the lowest) on a scale of `steps`: the ends are kept for the ends. */
export function toneOf(place: number, steps: number): Tone {
  if (place < 0 || place >= steps) return 'none'
  if (place === 0) return 'lowest'
  if (place === steps - 1) return 'highest'
  return place < steps / 2 ? 'low' : 'high'
}

/** The name as it is printed in a sentence: with a star where the framework gives it one (002:1322). */
export function printedName(step: { readonly name: string; readonly star?: boolean | undefined }): string {
  return step.star === true ? `${step.name} ☆` : step.name
}

/** The name beside its drawn shape, which is the star already where the rating is the highest: two would be one too many. */
export function nameBesideShape(rating: {
  readonly name: string
  readonly printed: string
  readonly tone: Tone
}): string {
  return rating.tone === 'highest' ? rating.name : rating.printed
}

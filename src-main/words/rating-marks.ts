// How a rating is marked where it is shown: a shape and a tone beside the name, never a colour alone.

export type Tone = 'lowest' | 'low' | 'high' | 'highest' | 'none'

/** The tone of the step at `place` (0 is the lowest) on a scale of `steps`: the ends are kept for the ends. */
export function toneOf(place: number, steps: number): Tone {
  if (place < 0 || place >= steps) return 'none'
  if (place === 0) return 'lowest'
  if (place === steps - 1) return 'highest'
  return place < steps / 2 ? 'low' : 'high'
}

/** The name as it is printed: with a star where the framework gives it one (002:1322). */
export function printedName(step: { readonly name: string; readonly star?: boolean | undefined }): string {
  return step.star === true ? `${step.name} ☆` : step.name
}

import type { TextStyle } from '../thai-pdf.ts';

/** Colours of papers: ink on white, hairlines, one accent. */
export const COLOURS = {
  ink: '#17211d',
  quiet: '#4a544f',
  hairline: '#c9c5ba',
  accent: '#0a6847',
  notice: '#6a4300',
  mark: '#b3261e',
} as const;

/** Type scale of papers. Line height is 1.5 of the size, because Thai marks stand above and below the letters. */
export const STYLES = {
  title: { face: 'semibold', size: 19, colour: COLOURS.ink },
  heading: { face: 'semibold', size: 13, colour: COLOURS.ink },
  body: { face: 'regular', size: 11.5, colour: COLOURS.ink },
  strong: { face: 'semibold', size: 11.5, colour: COLOURS.ink },
  label: { face: 'regular', size: 10.5, colour: COLOURS.quiet },
  sum: { face: 'semibold', size: 14, colour: COLOURS.ink },
  cell: { face: 'regular', size: 10, colour: COLOURS.ink },
  small: { face: 'regular', size: 9.5, colour: COLOURS.quiet },
  smallStrong: { face: 'semibold', size: 9.5, colour: COLOURS.ink },
  notice: { face: 'semibold', size: 9.5, colour: COLOURS.notice },
  mark: { face: 'semibold', size: 15, colour: COLOURS.mark },
} as const satisfies Record<string, TextStyle>;

/** Distance between baselines in points. */
export function leading(style: TextStyle): number {
  return style.size * 1.5;
}

/** Points of a length in millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

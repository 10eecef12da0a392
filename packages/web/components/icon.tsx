import type { Markup } from '../markup/markup.ts';

/** Our icons on a 24 px grid, one path each. Always beside a word, never alone. */
const paths = {
  shield: 'M12 3l7 3v5.5c0 4.5-3 7.8-7 9.5-4-1.7-7-5-7-9.5V6zM9 12l2.2 2.2L15.2 10',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  search: 'M4 10.5a6.5 6.5 0 1013 0 6.5 6.5 0 10-13 0M15.5 15.5L21 21',
  check: 'M4.5 12.5l5 5L19.5 7',
  minus: 'M6 12h12',
  clock: 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M12 7v5.2l3.4 2',
  doc: 'M6 3h8l5 5v13H6zM14 3v5h5M9.5 13h5M9.5 17h5',
  registry:
    'M4.5 6a7.5 3 0 1015 0 7.5 3 0 10-15 0v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3',
  saved: 'M5 4h11l3 3v13H5zM8.5 4v5h6V4M8.5 20v-6h7v6',
  upload: 'M12 16V4.5M7 9l5-5 5 5M4.5 16v4h15v-4',
  download: 'M12 4v11.5M7 11l5 5 5-5M4.5 20h15',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  phone:
    'M6 3.5h4l1.5 4.5-2.3 1.7a12 12 0 005.1 5.1L16 12.5l4.5 1.5v4c0 1.4-1.1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6 3.5 4.6 4.6 3.5 6 3.5z',
  wrench:
    'M14.5 6.5a4.2 4.2 0 015-3l-2.6 2.6.9 2.1 2.1.9 2.6-2.6a4.2 4.2 0 01-5.7 5L8 20.3a2.5 2.5 0 01-3.6-3.6l8.8-8.8a4.2 4.2 0 011.3-1.4z',
  info: 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M12 11v5.5M12 7.5v.2',
  user: 'M8 8a4 4 0 108 0 4 4 0 10-8 0M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  link: 'M9 15l6-6M10.5 6.5l2-2a4.2 4.2 0 016 6l-2 2M13.5 17.5l-2 2a4.2 4.2 0 01-6-6l2-2',
  'face-5': 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M9 9.2v.8M15 9.2v.8M7.8 13.2h8.4a4.2 4.2 0 01-8.4 0z',
  'face-4': 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M9 9.2v.8M15 9.2v.8M8.4 14.2c1.8 2.3 5.4 2.3 7.2 0',
  'face-3': 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M9 9.2v.8M15 9.2v.8M8.5 15h7',
  'face-2': 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M9 9.2v.8M15 9.2v.8M8.4 16.2c1.8-2.1 5.4-2.1 7.2 0',
  'face-1':
    'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M9 9.2v.8M15 9.2v.8M8 16.8c2-3.2 6-3.2 8 0M7.2 7.9l2.6-1.3M16.8 7.9l-2.6-1.3',
} as const;

export type IconName = keyof typeof paths;

/** The names of all icons. */
export const iconNames: readonly IconName[] = Object.keys(paths).filter((name): name is IconName => name in paths);

/** A decorative line icon; hidden from assistive technology because the word beside it says the same. */
export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }): Markup {
  return (
    <svg class={small ? 'bp-icon bp-icon--s' : 'bp-icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

import type { Markup } from '../markup/markup.ts';

/** Our own mark: one application parts into many ways and comes together as one licence. */
export function Mark(): Markup {
  return (
    <svg class="bp-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect class="bp-mark__ground" width="40" height="40" rx="9" />
      <path class="bp-mark__line" d="M20 9v22M20 9C10.5 13 10.5 27 20 31M20 9c9.5 4 9.5 18 0 22" />
      <circle class="bp-mark__stop" cx="20" cy="9" r="3.6" />
      <circle class="bp-mark__stop" cx="20" cy="31" r="3.6" />
    </svg>
  );
}

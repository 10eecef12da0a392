import type { Markup } from '../markup/markup.ts';

const QUIET_ZONE = 4;

/** A QR code drawn from its modules, row by row, with the quiet zone of four modules (ISO/IEC 18004). */
export function QrCode(props: { readonly modules: readonly (readonly boolean[])[]; readonly label: string }): Markup {
  const size = props.modules.length + 2 * QUIET_ZONE;
  return (
    <svg class="bp-qr" viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`} role="img" aria-label={props.label}>
      <rect class="bp-qr__off" x={-QUIET_ZONE} y={-QUIET_ZONE} width={size} height={size} />
      <path class="bp-qr__on" d={pathOf(props.modules)} />
    </svg>
  );
}

function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
}

import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** When the draft was saved and until when it is kept. */
export function SavedLine({ children }: { readonly children: Content }): Markup {
  return (
    <p class="bp-saved">
      <Icon name="saved" />
      <span>{children}</span>
    </p>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

/** When the draft was saved and until when it is kept. */
export function SavedLine({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <p class="bp-saved">
      <Icon name="saved" />
      <span>{children}</span>
    </p>
  );
}

import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** From which registry facts come and when they were fetched; above every set of read-only facts. */
export function SourceLine(props: { readonly children: Content; readonly isInCard?: boolean }): Markup {
  return (
    <p class={props.isInCard ? 'bp-source bp-source--in' : 'bp-source'}>
      <Icon name="registry" />
      <span>{props.children}</span>
    </p>
  );
}

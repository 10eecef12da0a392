import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

/** From which registry facts come and when they were fetched; above every set of read-only facts. */
export function SourceLine(props: { readonly children: ComponentChildren; readonly isInCard?: boolean }): JSX.Element {
  return (
    <p class={props.isInCard ? 'bp-source bp-source--in' : 'bp-source'}>
      <Icon name="registry" />
      <span>{props.children}</span>
    </p>
  );
}

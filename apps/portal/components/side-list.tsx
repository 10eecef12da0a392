import { Aside } from '@biz/web/components/aside.tsx';
import type { JSX } from 'preact';

/** Short lines that one reads beside the work. */
export function SideList(props: { readonly title: string; readonly items: readonly string[] }): JSX.Element {
  return (
    <Aside title={props.title}>
      <ul class="govuk-list bp-small">
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Aside>
  );
}

import { Aside } from '@biz/web/components/aside.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';

/** Short lines that one reads beside the work. */
export function SideList(props: { readonly title: string; readonly items: readonly string[] }): Markup {
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

import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** One licence of the wizard's result. */
export type OrderItem = {
  /** Where links to it lead. */
  readonly id?: string;
  readonly name: Content;
  readonly agency: Content;
  /** True when the next one waits for it: the stations are joined. */
  readonly leads?: boolean;
  /** When it can begin. */
  readonly starts?: { readonly waits: boolean; readonly text: Content };
  /** Why it is needed, facts, details, the checkbox to include it. */
  readonly children: Content;
};

/** Licences in the order one gets them: numbered stations, joined only where one waits for another. */
export function Order({ items }: { readonly items: readonly OrderItem[] }): Markup {
  return (
    <ol class="bp-order">
      {items.map((item, index) => (
        <li key={index} id={item.id} class={item.leads ? 'bp-order__item bp-order__item--leads' : 'bp-order__item'}>
          <h3 class="govuk-heading-m bp-order__name">{item.name}</h3>
          <p class="bp-order__agency">{item.agency}</p>
          {item.starts === undefined ? null : (
            <p class="bp-order__dep">
              <Icon name={item.starts.waits ? 'clock' : 'check'} />
              <span>{item.starts.text}</span>
            </p>
          )}
          {item.children}
        </li>
      ))}
    </ol>
  );
}

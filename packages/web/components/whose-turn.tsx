import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import { ButtonLink } from './button.tsx';

/** Something the reader has to do, with its one button and its last day. */
export type TurnItem = {
  readonly title: Content;
  readonly detail?: Content;
  readonly action: { readonly href: string; readonly label: Content };
};

/** Whose turn it is: one panel per page, right after the heading. `children` stand below the title or the list. */
export function WhoseTurn(props: {
  readonly whose: 'you' | 'officer' | 'done';
  /** Who else may have the turn, where it is no officer. */
  readonly other?: string;
  readonly title: Content;
  readonly items?: readonly TurnItem[];
  readonly children?: Content;
}): Markup {
  const { t } = useKitText();
  const { whose, items = [] } = props;
  return (
    <section class={`bp-turn bp-turn--${whose}`} aria-labelledby="whose-turn">
      <p class="bp-turn__seats" aria-hidden="true">
        <span class={seat(whose === 'you')}>{t('turn.you')}</span>
        <span class={seat(whose === 'officer')}>{props.other ?? t('turn.officer')}</span>
      </p>
      <h2 class="bp-turn__title" id="whose-turn">
        {props.title}
      </h2>
      {items.length === 0 ? null : (
        <ul class="bp-turn__list">
          {items.map((item) => (
            <li key={item.action.href} class="bp-turn__item">
              <div class="bp-turn__what">
                <h3 class="govuk-heading-s">{item.title}</h3>
                {item.detail === undefined ? null : <p>{item.detail}</p>}
              </div>
              <ButtonLink href={item.action.href}>{item.action.label}</ButtonLink>
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </section>
  );
}

function seat(isOn: boolean): string {
  return isOn ? 'bp-turn__seat bp-turn__seat--on' : 'bp-turn__seat';
}

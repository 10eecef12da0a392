import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { SignOutButton } from './sign-out-button.tsx';

/** For whom one acts, and who one is: on every signed-in page, so that it looks clearly different from signed out. */
export type Identity = {
  readonly name: string;
  /** The company or person one acts for; left out when acting for oneself. */
  readonly actingFor?: string;
  /** In which capacity, and until when: for attorneys and staff. */
  readonly capacity?: string;
  /** Where to choose for whom to act. */
  readonly changeHref?: string;
  /** Path of the POST that signs out. */
  readonly signOut: string;
};

/** The bar below the navigation of signed-in pages. */
export function IdentityBar({ identity }: { readonly identity: Identity }): Markup {
  const { t, tx } = useKitText();
  return (
    <section class="bp-identity" aria-label={t('identity.label')}>
      <div class="govuk-width-container bp-identity__row">
        <p class="bp-identity__who">
          {tx('identity.actingFor', { name: <strong>{identity.actingFor ?? identity.name}</strong> })}{' '}
          {identity.changeHref === undefined ? null : (
            <a class="govuk-link govuk-link--no-visited-state" href={identity.changeHref}>
              {t('identity.change')}
              <span class="govuk-visually-hidden"> {t('identity.changeWhat')}</span>
            </a>
          )}
        </p>
        <div class="bp-identity__end">
          <span class="bp-identity__name">
            {identity.name}
            {identity.capacity === undefined ? null : <span class="bp-identity__capacity"> {identity.capacity}</span>}
          </span>{' '}
          <SignOutButton action={identity.signOut} />
        </div>
      </div>
    </section>
  );
}

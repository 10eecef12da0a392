import { useKitText } from '../i18n/use-kit-text.ts';
import type { Markup } from '../markup/markup.ts';
import { CsrfField } from './csrf-field.tsx';

/** Signs out by POST, so that no other site can do it with a link; looks like a link. */
export function SignOutButton({
  action,
  inverse = false,
}: {
  readonly action: string;
  readonly inverse?: boolean;
}): Markup {
  const { t } = useKitText();
  return (
    <form class="bp-inline-form" action={action} method="post">
      <CsrfField />
      <button type="submit" class={inverse ? 'bp-link-button bp-link-button--inverse' : 'bp-link-button'}>
        {t('identity.signOut')}
      </button>
    </form>
  );
}

import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { RefusalText } from '@biz/web/refusals.ts';
import { signInMessages } from '../../messages/sign-in.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** Explains signing in and begins it; after a failed attempt it says why and offers another. */
export function SignInPage(props: {
  readonly shell: Shell;
  readonly returnTo: string;
  readonly refused?: RefusalText & { readonly code: string };
}): Markup {
  const { t } = useTexts(signInMessages);
  const { refused } = props;
  const title = refused?.title ?? t('signIn.title');
  return (
    <PortalPage shell={props.shell} title={title}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{title}</h1>
          {refused ? <Cause refused={refused} /> : <p class="govuk-body-l">{t('signIn.lead')}</p>}
          <Form action={paths.signIn}>
            <input type="hidden" name="to" value={props.returnTo} />
            <Button>{refused ? t('signIn.again') : t('signIn.button')}</Button>
          </Form>
          <h2 class="govuk-heading-m">{t('signIn.next.heading')}</h2>
          <ol class="govuk-list govuk-list--number">
            <li>{t('signIn.next.1')}</li>
            <li>{t('signIn.next.2')}</li>
            <li>{t('signIn.next.3')}</li>
          </ol>
        </div>
        <div class="govuk-grid-column-one-third">
          <div class="bp-aside">
            <h2 class="govuk-heading-s">{t('signIn.company.heading')}</h2>
            <p class="govuk-body-s">{t('signIn.company.text')}</p>
            <h2 class="govuk-heading-s">{t('signIn.without.heading')}</h2>
            <p class="govuk-body-s">{t('signIn.without.text')}</p>
            <p class="bp-link-row">
              <a class="govuk-link govuk-link--no-visited-state" href={paths.landing}>
                {t('signIn.without.link')}
              </a>
            </p>
          </div>
        </div>
      </div>
    </PortalPage>
  );
}

function Cause({ refused }: { readonly refused: RefusalText & { readonly code: string } }): Markup {
  const { t } = useTexts(signInMessages);
  return (
    <InsetText>
      <p class="govuk-body">{t('signIn.cause', { detail: refused.detail })}</p>
      <p class="govuk-body">{t('signIn.whatNow', { next: refused.next })}</p>
      <p class="govuk-body-s">{refused.code}</p>
    </InsetText>
  );
}

/** Where the identity provider leads back to after signing out. */
export function SignedOutPage({ shell }: { readonly shell: Shell }): Markup {
  const { t } = useTexts(signInMessages);
  return (
    <PortalPage shell={shell} title={t('signedOut.title')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{t('signedOut.title')}</h1>
          <p class="govuk-body">{t('signedOut.text')}</p>
          <ButtonGroup>
            <ButtonLink href={paths.signIn}>{t('signedOut.again')}</ButtonLink>
            <ButtonLink href={paths.landing} look="secondary">
              {t('signedOut.landing')}
            </ButtonLink>
          </ButtonGroup>
        </div>
      </div>
    </PortalPage>
  );
}

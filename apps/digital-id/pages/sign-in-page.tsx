import { Button, ButtonGroup } from '@biz/web/components/button.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import { Rows } from '@biz/web/components/rows.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { fullName } from '../account.ts';
import type { ClientConfig } from '../clients.ts';
import type { TrainingAccount } from '../training-accounts.ts';
import { Frame, type PageBasics } from './frame.tsx';

/** What the sign-in page shows. */
export type SignInPageProps = PageBasics & {
  readonly client: ClientConfig;
  /** Address of this sign-in; the forms post to it and below it. */
  readonly path: string;
  readonly isOfficersOnly: boolean;
  /** The person is signed in already, but too long ago for this client. */
  readonly isAgain: boolean;
  readonly username: string;
  readonly errors: readonly FieldError[];
  /** Accounts to enter with one click; none outside training. */
  readonly training: readonly TrainingAccount[];
};

/** User name and password, and in training the people one may play. Shown again with errors; the password never is. */
export function signInPage(props: SignInPageProps): Markup {
  const { t, lang, client, errors } = props;
  const service = client.name[lang];
  return (
    <Frame chrome={props.chrome} title={t('signIn.title')} hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHeading size="l" caption={t('signIn.for', { service })}>
        {t('signIn.title')}
      </PageHeading>
      {props.isOfficersOnly ? <InsetText>{t('signIn.officersOnly', { service })}</InsetText> : null}
      {props.isAgain ? <InsetText>{t('signIn.again')}</InsetText> : null}
      {props.training.length > 0 ? <TrainingList {...props} /> : null}
      <PasswordForm {...props} />
    </Frame>
  );
}

function PasswordForm({ t, lang, path, client, username, errors }: SignInPageProps): Markup {
  return (
    <Form action={path}>
      <RequiredLegend />
      <TextInput
        name="username"
        label={t('signIn.username')}
        value={username}
        width={20}
        autocomplete="username"
        spellcheck={false}
        maxLength={100}
        isRequired
        error={errorOf(errors, 'username')}
      />
      <TextInput
        name="password"
        label={t('signIn.password')}
        type="password"
        width={20}
        autocomplete="current-password"
        spellcheck={false}
        maxLength={200}
        isRequired
        error={errorOf(errors, 'password')}
      />
      <ButtonGroup>
        <Button>{t('signIn.submit')}</Button>
        <Button look="secondary" name="answer" value="cancel">
          {t('signIn.back', { service: client.name[lang] })}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function TrainingList({ t, lang, path, training }: SignInPageProps): Markup {
  return (
    <>
      <h2 class="govuk-heading-m">{t('training.title')}</h2>
      <p class="govuk-body">{t('training.lead')}</p>
      <Form action={path}>
        <Rows
          rows={training.map((account) => ({
            title: fullName(account.person, lang),
            meta: account.plays[lang],
            end: (
              <Button look="secondary" name="play" value={account.username}>
                {t('training.use')}
                <span class="govuk-visually-hidden"> {fullName(account.person, lang)}</span>
              </Button>
            ),
          }))}
        />
      </Form>
      <h2 class="govuk-heading-m">{t('training.password')}</h2>
    </>
  );
}

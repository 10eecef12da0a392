import { Aside } from '@biz/web/components/aside.tsx';
import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { verifyMessages } from '../../messages/verify.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { FILE_FIELD, FileCheck } from './verify-frame.tsx';

/** Three ways to check a licence: its number, its code, its file. */
export function VerifyStartPage(props: {
  readonly shell: Shell;
  readonly origin: string;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useTexts(verifyMessages);
  const { errors } = props;
  const error = errorOf(errors, 'number');
  return (
    <PortalPage shell={props.shell} place="verify" title={t('title')} hasErrors={errors.length > 0}>
      <Columns
        side={
          <>
            <FileCheck error={errorOf(errors, FILE_FIELD)} />
            <Aside title={t('qr')}>
              <p class="govuk-body-s">{t('qr.text', { origin: props.origin })}</p>
            </Aside>
          </>
        }
      >
        <ErrorSummary errors={errors} />
        <PageHeading>{t('title')}</PageHeading>
        <p class="govuk-body">{t('lead')}</p>
        <form action={paths.verify} method="get" novalidate>
          <TextInput
            name="number"
            label={t('number')}
            labelSize="m"
            hint={t('number.hint')}
            {...(error === undefined ? {} : { error })}
          />
          <Button>{t('check')}</Button>
        </form>
      </Columns>
    </PortalPage>
  );
}

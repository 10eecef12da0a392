import { Aside } from '@biz/web/components/aside.tsx';
import { Button } from '@biz/web/components/button.tsx';
import { Details } from '@biz/web/components/details.tsx';
import { FileUpload } from '@biz/web/components/file-upload.tsx';
import { Form } from '@biz/web/components/form.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { verifyMessages } from '../../messages/verify.ts';
import { paths } from '../../paths.ts';
import { readablePhone } from '../../progress/phone.ts';
import { useTexts } from '../../use-texts.ts';
import type { KnownLicence } from './licence-facts.tsx';

/** Name of the field with the file. */
export const FILE_FIELD = 'pdf';

/** The control to check a file, beside every result. */
export function FileCheck({ error }: { readonly error?: string | undefined }): Markup {
  const { t } = useTexts(verifyMessages);
  return (
    <Aside title={t('file')} titleSize="m">
      <Form action={paths.verify} upload>
        <FileUpload
          name={FILE_FIELD}
          label={t('file.label')}
          hint={t('file.hint')}
          accept={['.pdf']}
          {...(error === undefined ? {} : { error })}
        />
        <Button look="secondary">{t('file.check')}</Button>
      </Form>
    </Aside>
  );
}

/** Whom to call when paper and register differ. */
export function SomethingOdd({ known }: { readonly known: KnownLicence }): Markup | null {
  const { t, lang } = useTexts(verifyMessages);
  const { agency } = known;
  if (!agency) return null;
  return (
    <Aside title={t('odd.title')}>
      <p class="govuk-body-s">{t('odd.text', { agency: agency.name[lang], phone: readablePhone(agency.phone) })}</p>
    </Aside>
  );
}

/** What a result says and what it does not. */
export function AboutResult(): Markup {
  const { t } = useTexts(verifyMessages);
  return (
    <Details summary={t('about.title')}>
      <p>{t('about.text')}</p>
    </Details>
  );
}

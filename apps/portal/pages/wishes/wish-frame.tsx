import { ButtonGroup } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { wishMessages } from '../../messages/wishes.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { useTexts } from '../../use-texts.ts';

/** What a page on which the applicant asks for something is given. */
export type WishProps = { readonly shell: Shell; readonly its: Case; readonly errors: readonly FieldError[] };

/** The frame of such a page: which application it is about, what is wrong, and the way back. */
export function WishFrame(
  props: Omit<WishProps, 'errors'> & {
    readonly title: string;
    readonly errors?: readonly FieldError[];
    readonly children: Content;
  },
): Markup {
  const { t, lang } = useTexts(wishMessages);
  const { its, title, errors = [] } = props;
  const { applicant } = its.filing;
  return (
    <PortalPage
      shell={props.shell}
      place="filings"
      title={title}
      hasErrors={errors.length > 0}
      actingFor={applicant.juristicName ?? applicant.personName}
      back={{ href: paths.filing(its.filing.id), label: t('back') }}
    >
      <Columns>
        <ErrorSummary errors={errors} />
        <PageHeading caption={t('caption', { number: its.view.state.number, licence: its.licence.shortName[lang] })}>
          {title}
        </PageHeading>
        {props.children}
      </Columns>
    </PortalPage>
  );
}

/** A form that does it once, on the version that the page showed, with the way out beside the button. */
export function WishForm(props: {
  readonly its: Case;
  readonly action: string;
  readonly upload?: boolean;
  readonly button: Content;
  readonly children?: Content;
}): Markup {
  const { t } = useTexts(wishMessages);
  const { its } = props;
  return (
    <Form action={props.action} {...(props.upload ? { upload: true } : {})}>
      <OnceField />
      <input type="hidden" name="seq" value={its.view.seq} />
      {props.children}
      <ButtonGroup>
        {props.button}
        <Link href={paths.filing(its.filing.id)}>{t('cancel')}</Link>
      </ButtonGroup>
    </Form>
  );
}

/** Said instead of the form when the application is no longer where this can be asked. */
export function NotNowPage({ shell, its }: Omit<WishProps, 'errors'>): Markup {
  const { t } = useTexts(wishMessages);
  return (
    <WishFrame shell={shell} its={its} title={t('notNow.title')}>
      <p class="govuk-body">{t('notNow.text')}</p>
      <Link href={paths.filing(its.filing.id)}>{t('back')}</Link>
    </WishFrame>
  );
}

import { Aside } from '@biz/web/components/aside.tsx';
import { Button } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { RequiredLegend } from '@biz/web/components/required-legend.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LicenceList } from '../../components/licence-list.tsx';
import { signInMessages } from '../../messages/sign-in.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Subject } from '../../subject.ts';
import { useTexts } from '../../use-texts.ts';
import type { OfferedLicence } from '../guide/guide-result.ts';
import {
  ApplicantChoice,
  FetchedFacts,
  GivenApplicant,
  type KnownApplicants,
  type TypedChoice,
} from './applicant-choice.tsx';

type Filer = Extract<Subject, { kind: 'filer' }>;

/** Before a draft is opened: what it will contain, in whose name, and what is fetched. */
export function StartPage(props: {
  readonly shell: Shell;
  readonly subject: Filer;
  readonly chosen: readonly OfferedLicence[];
  readonly action: string;
  readonly resultHref: string;
  readonly choice: TypedChoice;
  readonly known: KnownApplicants;
  readonly errors: readonly FieldError[];
  readonly onceKey: string;
}): Markup {
  const { t } = useTexts(signInMessages);
  const { behalf } = props.subject.filer;
  const side = (
    <>
      <Aside title={t('start.choose')} titleSize="m">
        <LicenceList items={props.chosen.map(({ plan }) => ({ licence: plan.licence, agency: plan.agency }))} />
        <LinkRow>
          <Link href={props.resultHref}>{t('start.change')}</Link>
        </LinkRow>
      </Aside>
      <Aside title={t('start.after.heading')}>
        <ul class="govuk-list govuk-list--bullet bp-small">
          <li>{t('start.after.1')}</li>
          <li>{t('start.after.2')}</li>
          <li>{t('start.after.3')}</li>
        </ul>
      </Aside>
    </>
  );
  return (
    <PortalPage
      shell={props.shell}
      title={t('start.title')}
      hasErrors={props.errors.length > 0}
      back={{ href: props.resultHref, label: t('start.back') }}
    >
      <Columns side={side}>
        <ErrorSummary errors={props.errors} />
        <PageHeading>{t('start.title')}</PageHeading>
        <p class="govuk-body">{t('actAs.lead')}</p>
        <Form action={props.action}>
          <OnceField value={props.onceKey} />
          {behalf?.kind === 'mandate' ? <GivenApplicant mandate={behalf.mandate} /> : <ApplicantChoice {...props} />}
          <FetchedFacts />
          <RequiredLegend />
          <Button>{t('start.button')}</Button>
        </Form>
      </Columns>
    </PortalPage>
  );
}

/** Changes for whom the person acts from now on. */
export function ActAsPage(props: {
  readonly shell: Shell;
  readonly subject: Filer;
  readonly choice: TypedChoice;
  readonly known: KnownApplicants;
  /** The mandate under which the person was acting is over. */
  readonly hasEnded: boolean;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t } = useTexts(signInMessages);
  return (
    <PortalPage
      shell={props.shell}
      title={t('actAs.title')}
      hasErrors={props.errors.length > 0}
      back={{ href: paths.home, label: t('actAs.back') }}
    >
      <Columns>
        <ErrorSummary errors={props.errors} />
        <PageHeading>{t('actAs.title')}</PageHeading>
        {props.hasEnded ? <WarningText>{t('actAs.ended')}</WarningText> : null}
        <p class="govuk-body">{t('actAs.lead')}</p>
        <p class="govuk-body">{t('actAs.scope')}</p>
        <Form action={paths.actAs}>
          <ApplicantChoice {...props} />
          <RequiredLegend />
          <Button>{t('actAs.continue')}</Button>
        </Form>
        <LinkRow>
          <Link href={paths.mandates}>{t('actAs.mandates')}</Link>
        </LinkRow>
        <FetchedFacts />
      </Columns>
    </PortalPage>
  );
}

import type { DocumentType } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { JSX } from 'preact';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import type { Case } from '../../progress/case.ts';
import { useEventLines } from '../../progress/event-lines.tsx';
import { readablePhone } from '../../progress/phone.ts';
import type { Situation } from '../../progress/situation.ts';
import { useTexts } from '../../use-texts.ts';
import { CorrectionItemCard } from './correction-item.tsx';
import { documentItems } from './document-items.ts';
import type { HeldReplacements } from './held-replacements.ts';

/** Everything the pages of a request for corrections show. */
export type CorrectionContext = {
  readonly shell: Shell;
  readonly its: Case;
  readonly situation: Extract<Situation, { kind: 'correcting' }>;
  readonly held: HeldReplacements;
  readonly types: ReadonlyMap<DocumentTypeId, DocumentType>;
  /** Other applications of the filing that use a document. */
  sharedWith(document: DocumentTypeId): readonly Case[];
};

/** Name of the file control of a document. */
export function fileField(document: DocumentTypeId): string {
  return `file.${document}`;
}

/** What the officer asked for, item by item, with the old file beside the new one; one form for all. */
export function CorrectionsPage(props: {
  readonly context: CorrectionContext;
  readonly errors: readonly FieldError[];
  /** Events since the page that was sent was shown, when it was out of date. */
  readonly changed?: readonly RecordedEvent[];
}): JSX.Element {
  const { t } = useTexts(correctionMessages);
  const { context, errors } = props;
  const { its, situation, held } = context;
  const isComplete = documentItems(situation.items).every(({ document }) => held.has(document));
  return (
    <CorrectionFrame context={context} title={t('title')} hasErrors={errors.length > 0}>
      <Columns side={<GoodToKnow its={its} />}>
        <ErrorSummary errors={errors} />
        <Heading context={context} />
        {props.changed ? <Changed its={its} events={props.changed} /> : null}
        <Form action={paths.corrections(its.view.id)} upload>
          {documentItems(situation.items).map((item, index) => (
            <CorrectionItemCard key={item.document} context={context} item={item} index={index} errors={errors} />
          ))}
          <ButtonGroup>
            <Button look={isComplete ? 'secondary' : 'primary'}>{t('save')}</Button>
            {isComplete ? <ButtonLink href={paths.correctionsCheck(its.view.id)}>{t('toCheck')}</ButtonLink> : null}
          </ButtonGroup>
        </Form>
      </Columns>
    </CorrectionFrame>
  );
}

/** The frame of the pages of corrections. */
export function CorrectionFrame(props: {
  readonly context: Pick<CorrectionContext, 'shell' | 'its'>;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: JSX.Element;
}): JSX.Element {
  const { t } = useTexts(correctionMessages);
  const { shell, its } = props.context;
  const { applicant } = its.filing;
  return (
    <PortalPage
      shell={shell}
      place="filings"
      title={props.title}
      hasErrors={props.hasErrors ?? false}
      actingFor={applicant.juristicName ?? applicant.personName}
      back={props.back ?? { href: paths.filing(its.filing.id), label: t('back') }}
    >
      {props.children}
    </PortalPage>
  );
}

function Heading({ context }: { readonly context: CorrectionContext }): JSX.Element {
  const { t, tx, lang } = useTexts(correctionMessages);
  const { its, situation } = context;
  const agency = its.agency.name[lang];
  const date = (
    <strong>
      <Day date={situation.due} look="weekday" />
    </strong>
  );
  const days = its.workingDaysTo(situation.due);
  return (
    <>
      <PageHeading caption={t('caption', { licence: its.licence.shortName[lang], number: its.view.state.number })}>
        {t('title')}
      </PageHeading>
      <p class="govuk-body">
        {situation.isLate
          ? tx('late', { date, agency })
          : tx('lead', { agency, count: documentItems(situation.items).length, date, days })}
      </p>
    </>
  );
}

function Changed(props: { readonly its: Case; readonly events: readonly RecordedEvent[] }): JSX.Element {
  const { t } = useTexts(correctionMessages);
  const lines = useEventLines([{ its: props.its, events: props.events }]);
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {t('changed.title')}
      </h2>
      <p class="govuk-body">{t('changed.text')}</p>
      {lines.length > 0 ? <Timeline events={lines} /> : null}
    </section>
  );
}

function GoodToKnow({ its }: { readonly its: Case }): JSX.Element {
  const { t, lang } = useTexts(correctionMessages);
  const { agency, view } = its;
  const phone = readablePhone(agency.phone);
  return (
    <Aside title={t('after.title')}>
      <ul class="govuk-list govuk-list--bullet bp-small">
        <li>{t('after.once')}</li>
        <li>{t('after.clock')}</li>
        <li>{t('after.late')}</li>
        <li>{t('after.help', { agency: agency.name[lang], phone, number: view.state.number })}</li>
      </ul>
    </Aside>
  );
}

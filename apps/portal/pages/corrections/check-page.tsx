import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { FileSize } from '@biz/web/components/when.tsx';
import type { JSX } from 'preact';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import { type CorrectionContext, CorrectionFrame } from './corrections-page.tsx';
import { documentItems } from './document-items.ts';

/** The last look before the files go back to the officer; sending cannot be undone. */
export function CheckCorrectionsPage({ context }: { readonly context: CorrectionContext }): JSX.Element {
  const { t, lang } = useTexts(correctionMessages);
  const { its } = context;
  const href = paths.corrections(its.view.id);
  return (
    <CorrectionFrame context={context} title={t('check.title')} back={{ href, label: t('check.back') }}>
      <Columns>
        <PageHeading caption={t('caption', { licence: its.licence.shortName[lang], number: its.view.state.number })}>
          {t('check.title')}
        </PageHeading>
        <p class="govuk-body">{t('check.lead')}</p>
        <FilesToSend context={context} />
        <h2 class="govuk-heading-m">{t('check.next')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('check.next.1', { agency: its.agency.name[lang] })}</li>
          <li>{t('check.next.2')}</li>
        </ul>
        <Form action={paths.correctionsCheck(its.view.id)}>
          <OnceField />
          <input type="hidden" name="seq" value={its.view.seq} />
          <ButtonGroup>
            <Button>{t('check.send')}</Button>
            <ButtonLink href={href} look="secondary">
              {t('check.back')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </CorrectionFrame>
  );
}

function FilesToSend({ context }: { readonly context: CorrectionContext }): JSX.Element {
  const { t, lang } = useTexts(correctionMessages);
  const { its, held, situation } = context;
  const rows = documentItems(situation.items).map(({ document }) => {
    const file = held.get(document);
    const what = its.documentName(document)[lang];
    return {
      key: what,
      value: file ? (
        <>
          <Link href={paths.filingFile(its.filing.id, file.file)}>{file.name}</Link> <FileSize bytes={file.bytes} />
        </>
      ) : null,
      change: { href: paths.corrections(its.view.id), label: t('check.change'), what },
    };
  });
  return (
    <SummaryCard title={t('check.card')}>
      <SummaryList rows={rows} />
    </SummaryCard>
  );
}

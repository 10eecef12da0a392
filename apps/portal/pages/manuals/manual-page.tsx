import { Aside } from '@biz/web/components/aside.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { DataBlock } from '@biz/web/components/data-block.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { Days } from '../../components/days.tsx';
import { FeeText } from '../../components/fee-text.tsx';
import { KnownDays, KnownFee } from '../../components/known-facts.tsx';
import { conditionText } from '../../forms/condition-text.ts';
import { guideMessages } from '../../messages/guide.ts';
import { manualMessages } from '../../messages/manuals.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { Bullets } from '../guide/licence-details.tsx';
import type { Manual } from './manual.ts';
import { Documents } from './manual-documents.tsx';
import { Fees } from './manual-fees.tsx';
import { Afterwards, Appeal, Conditions, Inspection, Laws, Places, Sources } from './manual-parts.tsx';
import { Part } from './part.tsx';
import { serviceData } from './service-data.ts';

/** The manual of one licence: who needs it, what it takes, what it costs, how long, where, by which law. */
export function ManualPage(props: { readonly shell: Shell; readonly manual: Manual; readonly origin: string }): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { manual } = props;
  const { licence } = manual;
  return (
    <PortalPage
      shell={props.shell}
      title={licence.name[lang]}
      place="guide"
      back={{ href: paths.manuals, label: t('list.back') }}
    >
      <DataBlock data={serviceData(manual, props.origin, lang)} />
      <Columns side={<Begin manual={manual} />}>
        <PageHeading caption={t('caption')}>{licence.name[lang]}</PageHeading>
        <p class="govuk-body-l">{licence.why[lang]}</p>
        <Facts manual={manual} />
        <Who manual={manual} />
        <Steps manual={manual} />
        <Documents manual={manual} />
        <Fees manual={manual} />
        <Places manual={manual} />
        <Inspection manual={manual} />
        <Conditions manual={manual} />
        <Laws manual={manual} />
        <Appeal manual={manual} />
        <Afterwards manual={manual} />
        <Sources manual={manual} />
      </Columns>
    </PortalPage>
  );
}

type Props = { readonly manual: Manual };

function Begin({ manual }: Props): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { businesses, way } = manual;
  return (
    <div class="bp-noprint">
      <Aside title={t('begin.title')} titleSize="m">
        <p class="govuk-body">{t(way.by === 'portal' ? 'begin.guide' : 'begin.atAgency')}</p>
        <ul class="govuk-list govuk-list--spaced">
          {businesses.map(({ id, name }) => (
            <li key={id}>
              <Link href={paths.guide(id)}>{name[lang]}</Link>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <Link href={paths.licences}>{t('begin.held')}</Link>
        </p>
        <PrintButton />
      </Aside>
    </div>
  );
}

function Facts({ manual }: Props): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { licence, office, way } = manual;
  const form = way.operation?.formNumber;
  return (
    <Part title={t('facts.title')}>
      <SummaryList
        rows={[
          { key: t('facts.office'), value: office.name[lang] },
          {
            key: t('facts.time'),
            value: way.by === 'portal' ? <Days plan={way.operation} /> : <KnownDays operation={way.operation} />,
          },
          {
            key: t('facts.fee'),
            value: way.by === 'portal' ? <FeeText fee={way.fee} /> : <KnownFee fee={way.operation?.fee} />,
          },
          { key: t('facts.gets'), value: licence.deliverable.name[lang] },
          { key: t('facts.valid'), value: useValidity(manual) },
          ...(form ? [{ key: t('facts.form'), value: <span lang="th">{form}</span> }] : []),
        ]}
      />
    </Part>
  );
}

function useValidity({ licence: { deliverable } }: Manual): Content {
  const { t, tx } = useTexts(manualMessages);
  const { t: guide } = useTexts(guideMessages);
  if (deliverable.certainty.level === 'unknown') return guide('agency.unknown');
  const { validYears, endsWithYear, yearlyFee } = deliverable;
  const ends = t(endsWithYear ? 'valid.year' : 'valid.forever');
  const years = validYears === 1 ? 'valid.years.one' : 'valid.years';
  const lasts = validYears === undefined ? ends : tx(years, { years: validYears });
  return yearlyFee ? (
    <>
      {lasts} {t('valid.yearlyFee')}
    </>
  ) : (
    lasts
  );
}

function Who({ manual }: Props): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { licence, catalogue } = manual;
  const names = licence.after.flatMap((id) => catalogue.licences.get(id)?.shortName[lang] ?? []).join(', ');
  const reasons = licence.reasons ?? [];
  return (
    <Part title={t('who.title')}>
      <p class="govuk-body">{t('who.when', { condition: conditionText(catalogue, licence.neededWhen, lang) })}</p>
      {reasons.length === 0 ? null : <Bullets items={reasons.map(({ text }) => text[lang])} />}
      {names === '' ? null : <p class="govuk-body">{t('after.text', { names })}</p>}
    </Part>
  );
}

function Steps({ manual: { way } }: Props): Markup | null {
  const { t, lang } = useTexts(manualMessages);
  if (way.by === 'agency') return null;
  const isGross = way.operation.clock?.binding === 'gross';
  return (
    <Part title={t('steps.title')}>
      <ol class="govuk-list govuk-list--number">
        {way.process.stations.map(({ id, label }) => (
          <li key={id}>{label[lang]}</li>
        ))}
      </ol>
      <p class="govuk-body">{t(isGross ? 'steps.leadGross' : 'steps.lead')}</p>
    </Part>
  );
}

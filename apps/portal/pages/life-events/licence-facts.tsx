import type { Catalogue } from '@biz/catalogue/model.ts';
import { Link } from '@biz/web/components/link.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { Days } from '../../components/days.tsx';
import { FeeText } from '../../components/fee-text.tsx';
import { lifeEventMessages } from '../../messages/life-events.ts';
import { manualMessages } from '../../messages/manuals.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import type { AbleLicence, Shop, UnableLicence } from './shops.ts';

/** Where each application of an event goes, how long it takes and what it costs. */
export function LicenceFacts(props: { readonly shop: Shop; readonly catalogue: Catalogue }): Markup {
  const { t, lang } = useTexts(lifeEventMessages);
  return (
    <Table
      caption={t('facts.title')}
      rows={props.shop.able}
      rowKey={({ registered }) => registered.number}
      stacks
      columns={[
        { header: t('facts.licence'), isRowHeader: true, cell: ({ definition }) => definition.shortName[lang] },
        { header: t('facts.agency'), label: t('facts.agency'), cell: ({ agency }) => agency.name[lang] },
        {
          header: t('facts.days'),
          label: t('facts.days'),
          cell: (licence) => <OperationDays licence={licence} catalogue={props.catalogue} />,
        },
        { header: t('facts.fee'), label: t('facts.fee'), cell: ({ fee }) => <FeeText fee={fee} isEstimate /> },
      ]}
    />
  );
}

function OperationDays(props: { readonly licence: AbleLicence; readonly catalogue: Catalogue }): Content {
  const { t } = useTexts(manualMessages);
  const { operation } = props.licence;
  const steps = Object.values(props.catalogue.processes.get(operation.process)?.steps ?? {});
  const isDecided = steps.some(({ actions }) => actions.some(({ action }) => action === 'confirm-complete'));
  return isDecided ? <Days plan={operation} /> : t('later.notDecided');
}

/** Licences of the shop that the event leaves out, and why. */
export function UnableLicences({ shop }: { readonly shop: Shop }): Markup | null {
  const { t, tx, lang } = useTexts(lifeEventMessages);
  if (shop.unable.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('unable.title')}</h2>
      <p class="govuk-body">{t('unable.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {shop.unable.map((licence) => (
          <li key={licence.registered.number}>
            <Link href={paths.licence(licence.registered.number)}>
              {tx('licence.name', {
                licence: licence.definition.shortName[lang],
                number: licence.registered.number,
              })}
            </Link>
            : <Why licence={licence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Why({ licence }: { readonly licence: UnableLicence }): Content {
  const { t, tx, lang } = useTexts(lifeEventMessages);
  const { because, agency } = licence;
  if (because.kind === 'too-early') return tx('unable.too-early', { date: <Day date={because.since} /> });
  if (because.kind !== 'no-operation') return t(`unable.${because.kind}`);
  return t('unable.no-operation', { agency: agency.name[lang], phone: agency.phone });
}

import type { OperationUnderWay, RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import { daysBetween, type LocalDate } from '@biz/kernel/instant.ts';
import { openingsOf } from '@biz/licensing/register/allowed-operations.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { type Row, RowMeta, Rows } from '@biz/web/components/rows.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { LicenceTag, licenceStatus } from '../../licence/licence-status.tsx';
import { operationMessages } from '../../messages/operations.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';

type Props = {
  readonly licences: readonly RegisteredLicence[];
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
  readonly underWay: readonly OperationUnderWay[];
};

/** What keeps a licence going, the most thorough first. */
const KEEPING = ['renew', 'annual-fee'] as const satisfies readonly LaterOperationKind[];

/** Licences whose renewal or yearly fee is open, each with the button that begins it. */
export function EndingLicences(props: Props): Markup | null {
  const { t } = useTexts(operationMessages);
  const rows = props.licences.flatMap((licence) => rowOf(props, licence, t));
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{t('ending.title')}</h2>
      <Rows rows={rows} />
    </>
  );
}

function rowOf(
  { catalogue, today, underWay }: Props,
  licence: RegisteredLicence,
  t: (key: `name.${LaterOperationKind}`) => string,
): readonly Row[] {
  const definition = catalogue.licences.get(licence.licence);
  const openings = definition ? openingsOf(definition, licence.entry, today, []) : [];
  if (underWay.some(({ number, operation }) => number === licence.number && isKeeping(operation))) return [];
  const kind = KEEPING.find((one) => openings.some((it) => it.kind === one && it.isOpen));
  if (!kind || !definition) return [];
  return [
    {
      title: <Name licence={licence} catalogue={catalogue} />,
      href: paths.licence(licence.number),
      meta: `${licence.businessName} · ${licence.number}`,
      tag: <LicenceTag status={licenceStatus(catalogue, licence, today)} />,
      end: (
        <>
          <Until licence={licence} today={today} />
          <ButtonLink href={paths.licenceOperation(licence.number, kind)} look="secondary">
            {t(`name.${kind}`)}
          </ButtonLink>
        </>
      ),
    },
  ];
}

function isKeeping(kind: LaterOperationKind): boolean {
  return KEEPING.some((one) => one === kind);
}

function Name({ licence, catalogue }: { readonly licence: RegisteredLicence; readonly catalogue: Catalogue }) {
  const { lang } = useTexts(operationMessages);
  return <>{catalogue.licences.get(licence.licence)?.deliverable.name[lang] ?? licence.number}</>;
}

function Until({ licence, today }: { readonly licence: RegisteredLicence; readonly today: LocalDate }): Markup {
  const { tx } = useTexts(operationMessages);
  const { expiresOn } = licence;
  const end = expiresOn ?? licence.entry.feePaidUntil ?? today;
  const words = expiresOn
    ? (['ending.expired', 'ending.expires'] as const)
    : (['ending.feeOverdue', 'ending.fee'] as const);
  const date = <Day date={end} />;
  if (end < today) return <RowMeta>{tx(words[0], { date })}</RowMeta>;
  return <RowMeta>{tx(words[1], { date, days: daysBetween(today, end) })}</RowMeta>;
}

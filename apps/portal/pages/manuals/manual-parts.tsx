import type { Agency } from '@biz/catalogue/model.ts';
import {
  type AgencyOperation,
  LATER_KINDS,
  type LaterOperation,
  type LaterOperationKind,
} from '@biz/catalogue/operation.ts';
import { Table } from '@biz/web/components/table.tsx';
import type { Content, Markup } from '@biz/web/markup/markup.ts';
import { Days } from '../../components/days.tsx';
import { KnownDays, KnownFee } from '../../components/known-facts.tsx';
import { manualMessages } from '../../messages/manuals.ts';
import { operationMessages } from '../../messages/operations.ts';
import { useTexts } from '../../use-texts.ts';
import { Bullets, lawText } from '../guide/licence-details.tsx';
import { type Manual, unsureParts } from './manual.ts';
import { Part } from './part.tsx';

type Props = { readonly manual: Manual };

/** Where one applies: here, and who answers for which place. */
export function Places({ manual }: Props): Markup {
  const { t, tx } = useTexts(manualMessages);
  const { agencies, way } = manual;
  const isOnline = way.by === 'portal' && agencies.length > 0;
  return (
    <Part title={t('places.title')}>
      <p class="govuk-body">{isOnline ? tx('places.online') : t('places.counter')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {agencies.map((agency) => (
          <Place key={agency.id} agency={agency} />
        ))}
      </ul>
    </Part>
  );
}

function Place({ agency }: { readonly agency: Agency }): Markup {
  const { t, lang } = useTexts(manualMessages);
  return (
    <li>
      {agency.name[lang]} · {agency.unit[lang]}
      <br />
      <span class="bp-muted">
        {agency.address[lang]} · {t('places.phone', { phone: agency.phone })} · {agency.hours[lang]}
      </span>
    </li>
  );
}

/** What officers look at when they come. */
export function Inspection({ manual }: Props): Markup | null {
  const { t, lang } = useTexts(manualMessages);
  const { inspection } = manual.licence;
  if (!inspection) return null;
  return (
    <Part title={t('inspection.title')}>
      <p class="govuk-body">{inspection.prepare[lang]}</p>
      <Bullets items={inspection.checklist.map(({ label }) => label[lang])} />
    </Part>
  );
}

/** The conditions that are printed on the licence. */
export function Conditions({ manual }: Props): Markup | null {
  const { t, lang } = useTexts(manualMessages);
  const { conditions } = manual.licence.deliverable;
  if (conditions.length === 0) return null;
  return (
    <Part title={t('conditions.title')}>
      <Bullets items={conditions.map((condition) => condition[lang])} />
    </Part>
  );
}

/** The laws that ask for it. */
export function Laws({ manual }: Props): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { laws } = manual.licence;
  return (
    <Part title={t('laws.title')}>
      {laws.length === 0 ? (
        <p class="govuk-body">{t('laws.none')}</p>
      ) : (
        <Bullets items={laws.map((law) => lawText(law, lang))} />
      )}
    </Part>
  );
}

/** To whom and until when one may appeal. */
export function Appeal({ manual }: Props): Markup | null {
  const { t, tx, lang } = useTexts(manualMessages);
  const { agencies, way } = manual;
  if (way.by === 'agency' || agencies.length === 0) return null;
  return (
    <Part title={t('appeal.title')}>
      {agencies.map(({ id, name, appealBody, appealDays }) => (
        <p class="govuk-body" key={id}>
          {tx('appeal.text', { body: appealBody[lang], days: appealDays, agency: name[lang] })}
        </p>
      ))}
    </Part>
  );
}

type Later =
  | { readonly by: 'portal'; readonly kind: LaterOperationKind; readonly operation: LaterOperation }
  | { readonly by: 'agency'; readonly operation: AgencyOperation };

/** What can be asked about it later: here, or at the agency. */
export function Afterwards({ manual }: Props): Markup | null {
  const { t } = useTexts(manualMessages);
  const { licence } = manual;
  const here = LATER_KINDS.flatMap((kind): readonly Later[] => {
    const operation = licence.operations[kind];
    return operation ? [{ by: 'portal', kind, operation }] : [];
  });
  const there = licence.atAgency
    .filter(({ kind }) => kind !== 'new')
    .map((operation): Later => ({ by: 'agency', operation }));
  const rows = [...here, ...there];
  if (rows.length === 0) return null;
  return (
    <Part title={t('later.title')}>
      <Table
        rows={rows}
        rowKey={(later) => `${later.by} ${later.by === 'portal' ? later.kind : rows.indexOf(later)}`}
        stacks
        columns={[
          { header: t('later.what'), isRowHeader: true, cell: (later) => <LaterName later={later} /> },
          {
            header: t('facts.time'),
            label: t('facts.time'),
            cell: (later) => <LaterDays later={later} manual={manual} />,
          },
          { header: t('facts.fee'), label: t('facts.fee'), cell: (later) => <LaterFee later={later} /> },
        ]}
      />
    </Part>
  );
}

function LaterName({ later }: { readonly later: Later }): Markup {
  const { t, lang } = useTexts(manualMessages);
  const { t: operation } = useTexts(operationMessages);
  if (later.by === 'portal') return <>{operation(`name.${later.kind}`)}</>;
  const { kind, name } = later.operation;
  const known = LATER_KINDS.find((it) => it === kind);
  return <>{t('later.atAgency', { name: name?.[lang] ?? (known ? operation(`name.${known}`) : '') })}</>;
}

function LaterDays({ later, manual }: Props & { readonly later: Later }): Content {
  const { t } = useTexts(manualMessages);
  if (later.by === 'agency') return <KnownDays operation={later.operation} />;
  const steps = Object.values(manual.catalogue.processes.get(later.operation.process)?.steps ?? {});
  const isDecided = steps.some(({ actions }) => actions.some(({ action }) => action === 'confirm-complete'));
  return isDecided ? <Days plan={later.operation} /> : t('later.notDecided');
}

function LaterFee({ later }: { readonly later: Later }): Content {
  const { t } = useTexts(manualMessages);
  if (later.by === 'agency') return <KnownFee fee={later.operation.fee} />;
  if (later.operation.feeAs === 'new') return t('later.sameFee');
  const [rule] = later.operation.feeRules;
  if (!rule || rule.certainty.level === 'unknown') return t('fees.unknown');
  return rule.lines.length === 0 ? t('fees.none') : rule.lines.map(({ label }) => label).join(', ');
}

/** What rests on less than official papers or a public source, and the edition of the data. */
export function Sources({ manual }: Props): Markup {
  const { t } = useTexts(manualMessages);
  const parts = unsureParts(manual).map((part) => t(`sure.part.${part}`));
  return (
    <Part title={t('sure.title')}>
      <p class="govuk-body">
        {parts.length === 0 ? t('sure.verified') : t('sure.unverified', { parts: parts.join(', ') })}
      </p>
      <p class="govuk-body-s bp-muted">{t('sure.version', { version: manual.catalogue.version.slice(0, 12) })}</p>
    </Part>
  );
}

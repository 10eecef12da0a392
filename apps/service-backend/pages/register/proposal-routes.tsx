import type { LicenceOrder, OrderKind } from '@biz/licensing/register/register-events.ts';
import { type DateParts, datePartsOf, partsOfDate, readDate } from '@biz/web/forms/date-parts.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import type { BackendApp } from '../../backend-app.ts';
import type { Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { addEntryTask } from '../../register/entry-task.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import { ordersOpenTo } from '../../register/officer-licence.ts';
import { ProposalPage } from './proposal-page.tsx';
import { ProposalPreviewPage } from './proposal-preview-page.tsx';

/** What an order must state (Administrative Procedure Act B.E. 2539, s. 37). */
export const ORDER_TEXTS = ['facts', 'law', 'reasons'] as const;

/** An order as typed. */
export type TypedOrder = Readonly<Record<(typeof ORDER_TEXTS)[number], string>> & {
  readonly from: DateParts;
  readonly until: DateParts;
};

const KINDS = ['suspension', 'reinstatement', 'revocation'] as const satisfies readonly OrderKind[];

/** An officer writes an order about a licence, checks it as the holder will read it, and proposes it to a signer. */
export function addProposalTask(app: BackendApp, deps: RouteDeps): void {
  addEntryTask<TypedOrder>(app, deps, {
    path: 'proposal',
    as: 'officer',
    unready(visit) {
      const kind = kindIn(visit);
      if (!kind) return { kind: 'NotFound' };
      if (ordersOpenTo(visit.entry).includes(kind)) return undefined;
      const { licence, standing } = visit.entry;
      return licence.entry.prepared ? { kind: 'OrderWaits' } : { kind: 'LicenceStanding', standing };
    },
    initial: ({ entry }) => ({
      facts: '',
      law: '',
      reasons: '',
      from: partsOfDate(entry.today),
      until: { day: '', month: '', year: '' },
    }),
    read: readOrder,
    form: (visit, typed) => <ProposalPage {...visit} {...typed} kind={orderKindOf(visit)} />,
    preview: (visit, values) => <ProposalPreviewPage {...visit} values={values} order={orderOf(visit, values)} />,
    command: (visit, values) => ({ kind: 'prepare-order', order: orderOf(visit, values) }),
    kept: ({ page }, values) => ORDER_TEXTS.map((name) => ({ label: page.t(`order.${name}`), text: values[name] })),
  });
}

function kindIn({ page }: EntryVisit): OrderKind | undefined {
  return KINDS.find((kind) => kind === page.param('order'));
}

function orderKindOf(visit: EntryVisit): OrderKind {
  const kind = kindIn(visit);
  if (!kind) throw new Error('an order of no kind was shown');
  return kind;
}

/** Texts that are missing, days that are none or run backwards. */
function readOrder(visit: EntryVisit): Typed<TypedOrder> {
  const { page, entry } = visit;
  const texts = readTexts(page, ORDER_TEXTS, {
    facts: page.t('order.error.facts'),
    law: page.t('order.error.law'),
    reasons: page.t('order.error.reasons'),
  });
  const days = { from: datePartsOf(page.form, 'from'), until: datePartsOf(page.form, 'until') };
  const errors: FieldError[] = [...texts.errors];
  const [from, until] = [readDate(days.from), readDate(days.until)];
  if (!from.ok) errors.push({ field: 'from', message: dateProblemText(from.error, page.lang) });
  else if (!from.value) errors.push({ field: 'from', message: page.t('order.error.from') });
  else if (from.value < entry.today) errors.push({ field: 'from', message: page.t('order.error.fromPast') });
  if (!until.ok) errors.push({ field: 'until', message: dateProblemText(until.error, page.lang) });
  else if (from.ok && from.value && until.value && until.value < from.value) {
    errors.push({ field: 'until', message: page.t('order.error.until') });
  }
  return { values: { ...texts.values, ...days }, errors };
}

function orderOf(visit: EntryVisit, { facts, law, reasons, ...days }: TypedOrder): LicenceOrder {
  const kind = orderKindOf(visit);
  const { agency, today } = visit.entry;
  const [from, until] = [readDate(days.from), readDate(days.until)];
  return {
    kind,
    facts,
    law,
    reasons,
    from: (from.ok ? from.value : undefined) ?? today,
    ...(kind === 'suspension' && until.ok && until.value ? { until: until.value } : {}),
    appealTo: agency.appealBody,
    appealDays: agency.appealDays,
  };
}

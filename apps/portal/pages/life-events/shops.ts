import type { RegisteredLicence } from '@biz/actions/ports/queries.ts';
import { computeFee, type FeeAssessment, type FeeProblem } from '@biz/catalogue/compute-fee.ts';
import type { Agency, Licence } from '@biz/catalogue/model.ts';
import type { LaterOperation } from '@biz/catalogue/operation.ts';
import { moveOf, type WhenMoved, whenMoved } from '@biz/catalogue/when-moved.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import type { Result } from '@biz/kernel/result.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';
import { openingsOf } from '@biz/licensing/register/allowed-operations.ts';
import { isOf, type Reach } from '../../acting/reach.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page } from '../../portal-app.ts';
import { type LifeEvent, operationOfEvent } from './life-events.ts';

/** A licence of a shop. */
export type ShopLicence = {
  readonly registered: RegisteredLicence;
  readonly definition: Licence;
  readonly agency: Agency;
  /** What it was issued on; absent where that was another holder’s. */
  readonly filing: Filing | undefined;
};

/** A licence with which an event can be gone through now. */
export type AbleLicence = ShopLicence & {
  readonly operation: LaterOperation;
  readonly fee: Result<FeeAssessment, FeeProblem>;
};

/** Why a licence is left out. */
export type Because =
  | { readonly kind: 'no-operation' | 'standing' | 'over' | 'under-way' | 'repeated' }
  | { readonly kind: 'too-early'; readonly since: LocalDate };

/** A licence that an event leaves out. */
export type UnableLicence = ShopLicence & { readonly because: Because };

/** A licence that the portal does not amend for a move, and what becomes of it. */
export type MovedLicence = ShopLicence & { readonly whenMoved: WhenMoved };

/** Licences of one holder for one business: what happens to it happens to all of them. */
export type Shop = {
  /** Number of its first licence: names the shop in addresses. */
  readonly id: string;
  readonly name: string;
  readonly holderName: string;
  readonly able: readonly AbleLicence[];
  readonly unable: readonly UnableLicence[];
  /** Only when the event is a move. */
  readonly moved: readonly MovedLicence[];
};

/** The shops of whom the person acts for, with what can be done in this event. Licences that have ended for good are left out. */
export async function shopsFor(deps: RouteDeps, page: Page, reach: Reach, event: LifeEvent): Promise<readonly Shop[]> {
  const { queries } = deps;
  const all = await queries.licencesOf(reach.owner);
  const filings = reach.isOwn ? [] : (await queries.filingsOf(reach.owner)).filter(({ filing }) => reach.shows(filing));
  const own = all.filter((licence) => (reach.isOwn || isOf(licence, filings)) && !hasEnded(licence));
  const looked = await Promise.all(own.map((licence) => lookAt(deps, page, reach, { licence, event })));
  const groups = Map.groupBy(looked, (it) => `${holderOf(it)}\n${it.registered.businessName}`);
  return [...groups.values()].flatMap((licences) => shopOf(licences));
}

function hasEnded({ entry }: RegisteredLicence): boolean {
  return entry.revocation !== undefined || entry.cancellation !== undefined;
}

/** Whoever changes the name is the same holder; one who took a licence over is known by name alone. */
function holderOf({ filing, registered }: ShopLicence): string {
  return filing?.applicant.juristicId ?? filing?.applicant.personId ?? registered.holderName;
}

type Looked = AbleLicence | UnableLicence | MovedLicence;

async function lookAt(
  deps: RouteDeps,
  page: Page,
  reach: Reach,
  { licence: registered, event }: { readonly licence: RegisteredLicence; readonly event: LifeEvent },
): Promise<Looked> {
  const { queries, catalogue } = deps;
  const { entry } = registered;
  const definition = catalogue.licences.get(registered.licence);
  const agency = catalogue.agencies.get(registered.agency);
  if (!definition || !agency) throw new Error(`the catalogue does not know licence ${registered.number}`);
  const numbers = [entry.document, ...entry.former].map(({ number }) => number);
  const [underWay, issued] = await Promise.all([
    queries.operationsUnderWay(numbers),
    queries.application(entry.document.application, reach.owner),
  ]);
  const its = { registered, definition, agency, filing: issued?.filing };
  if (event === 'move' && !moveOf(definition)) return { ...its, whenMoved: whenMoved(definition) };
  const kind = operationOfEvent(event);
  const operation = definition.operations[kind];
  const today = bangkokDate(page.now());
  const kinds = underWay.map((it) => it.operation);
  const opening = openingsOf(definition, entry, today, kinds).find((it) => it.kind === kind);
  if (!operation || !opening) return { ...its, because: { kind: 'no-operation' } };
  if (!opening.isOpen) {
    const { because } = opening;
    return { ...its, because: because === 'too-early' ? { kind: because, since: opening.since } : { kind: because } };
  }
  const answers = plainAnswers(issued?.filing.answers ?? {});
  return { ...its, operation, fee: computeFee(catalogue, definition.id, agency, answers, today, kind) };
}

/** One form holds one licence of a family; a second one is dealt with from its own page. */
function shopOf(licences: readonly Looked[]): readonly Shop[] {
  const [first] = licences;
  if (!first) return [];
  const able = licences.filter((it) => 'operation' in it);
  const isFirst = (it: AbleLicence) => able.find(({ definition }) => definition.id === it.definition.id) === it;
  const repeated = able.filter((it) => !isFirst(it)).map((it) => ({ ...it, because: { kind: 'repeated' as const } }));
  return [
    {
      id: first.registered.number,
      name: first.registered.businessName,
      holderName: first.registered.holderName,
      able: able.filter(isFirst),
      unable: [...licences.filter((it) => 'because' in it), ...repeated],
      moved: licences.filter((it) => 'whenMoved' in it),
    },
  ];
}

import type { ActionDeps } from '@biz/actions/deps.ts';
import type { DraftedItem } from '@biz/actions/ports/corrections.ts';
import type { ApplicationView, Queries, RegisteredLicence, ResultTold } from '@biz/actions/ports/queries.ts';
import type { SeenApplication } from '@biz/actions/ports/store.ts';
import { composeForm, type SingleForm } from '@biz/catalogue/compose-form.ts';
import type { Agency, Catalogue, Licence, Operation } from '@biz/catalogue/model.ts';
import { operationIn } from '@biz/catalogue/operation.ts';
import type { Process, ProcessAction, ProcessStep } from '@biz/catalogue/process.ts';
import { parseApplicationId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import { type ApplicationState, askingOf, operationKindOf } from '@biz/licensing/application-state.ts';
import { type ClockReading, clockOf } from '@biz/licensing/clock-of.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';
import { actionsOpenTo, type Officer, readScopeOf } from '../officer.ts';
import { type DocumentChecks, documentChecks } from './document-checks.ts';

/** One application as an officer of its agency works on it: everything the pages of a case draw on. */
export type OfficerCase = {
  readonly officer: Officer;
  readonly filing: Filing;
  readonly application: ApplicationView;
  /** The same for a command that goes on from what the page has read. */
  readonly seen: SeenApplication;
  readonly catalogue: Catalogue;
  readonly process: Process;
  readonly step: ProcessStep;
  readonly licence: Licence;
  readonly agency: Agency;
  /** The definition of what is asked. */
  readonly operation: Operation;
  /** The licence of the register that it is about; absent on a first application. */
  readonly about?: RegisteredLicence;
  /** What this licence alone asks: its questions and documents, none of its siblings'. */
  readonly form: SingleForm;
  readonly checks: DocumentChecks;
  /** What the officers of the agency are drafting for the applicant; empty where nothing may be asked. */
  readonly drafted: readonly DraftedItem[];
  /** What this officer may do now, from the process table. */
  readonly actions: readonly ProcessAction[];
  readonly clock: ClockReading;
  /** How the applicant was told the result; absent while there is none. */
  readonly told?: ResultTold;
  readonly now: Instant;
  readonly today: LocalDate;
};

/** What reading a case needs. */
export type CaseDeps = Pick<ActionDeps, 'catalogue' | 'clock'> & {
  readonly queries: Pick<Queries, 'applicationForAgency' | 'licence' | 'resultTold'>;
};

/** Reads a case of the officer's own agency and scope; foreign, missing and malformed ids are all undefined. */
export async function readOfficerCase(
  deps: CaseDeps,
  officer: Officer,
  rawId: string,
): Promise<OfficerCase | undefined> {
  const id = parseApplicationId(rawId);
  if (!id.ok) return undefined;
  const found = await deps.queries.applicationForAgency(id.value, officer.agency, readScopeOf(officer));
  if (!found) return undefined;
  const { about } = found.application.state;
  const licence = about && (await deps.queries.licence(about.number));
  const told = hasResult(found.application.state) && (await deps.queries.resultTold(id.value, found.filing.owner));
  const officerCase = {
    ...caseOf(deps, officer, found.filing, found.application),
    seen: found.seen,
    ...(licence ? { about: licence } : {}),
    ...(told ? { told } : {}),
  };
  return mayDo(officerCase, 'request-corrections') ? { ...officerCase, drafted: found.drafted } : officerCase;
}

function hasResult({ approvedBy, ending }: ApplicationState): boolean {
  return approvedBy !== undefined || ending?.kind === 'refused' || ending?.kind === 'returned';
}

/** True when the officer may take this action now. */
export function mayDo(officerCase: OfficerCase, action: ProcessAction['action']): boolean {
  return officerCase.actions.some((row) => row.action === action);
}

function caseOf(
  deps: CaseDeps,
  officer: Officer,
  filing: Filing,
  application: ApplicationView,
): Omit<OfficerCase, 'seen'> {
  const { state } = application;
  const catalogue = deps.catalogue.asOf(state.catalogueVersion);
  const process = catalogue.processes.get(state.process);
  const step = process?.steps[state.step];
  const licence = catalogue.licences.get(state.licence);
  const agency = catalogue.agencies.get(state.agency);
  if (!process || !step || !licence || !agency) throw new Error(`the catalogue does not explain ${state.number}`);
  const now = deps.clock.now();
  const form = composeForm(
    catalogue,
    [state.licence],
    filing.applicant.kind,
    plainAnswers(filing.answers),
    askingOf(state),
  );
  return {
    officer,
    filing,
    application,
    catalogue,
    process,
    step,
    licence,
    agency,
    operation: operationIn(licence, operationKindOf(state)),
    form,
    checks: documentChecks(
      state,
      form.documents.map(({ document }) => document),
    ),
    drafted: [],
    actions: actionsOpenTo(officer, catalogue, state),
    clock: clockOf(state, now, catalogue.holidaysOf(agency.id)),
    now,
    today: bangkokDate(now),
  };
}

/** True where the process says that the agency posts what it made. */
export function goesByPost({ actions }: OfficerCase): boolean {
  return actions.some((row) => row.action === 'confirm-collected' && row.asks === 'tracking-number');
}

/** True for the step at which the process decides. */
export function mayApprove(step: ProcessStep): boolean {
  return step.actions.some((row) => row.action === 'approve');
}

import type { LocalDate } from '@biz/kernel/instant.ts';
import { decide } from '@biz/licensing/decide.ts';
import { actingAs } from '../officer.ts';
import type { OfficerCase } from './officer-case.ts';

/** The last day to appeal if this refusal were made now: asked of the decision itself, so that letter and record agree. */
export function appealByOf(
  officerCase: OfficerCase,
  texts: { readonly facts: string; readonly law: string; readonly reasons: string },
): LocalDate {
  const { agency, application, catalogue, now, officer, process } = officerCase;
  const command = { kind: 'refuse', ...texts, appealTo: agency.appealBody, appealDays: agency.appealDays } as const;
  const context = { process, actor: actingAs(officer, 'officer'), now, holidays: catalogue.holidaysOf(agency.id) };
  const decided = decide(application.state, command, context);
  const refused = decided.ok ? decided.value.find((event) => event.type === 'ApplicationRefused.v1') : undefined;
  if (!refused) throw new Error(`${application.state.number} cannot be refused now`);
  return refused.appealBy;
}

import { extensionRuleOf } from '@biz/actions/officer/extend-due.ts';
import type { ExtensionRule } from '@biz/catalogue/clock-rules.ts';
import { type Lateness, latenessOf } from '@biz/licensing/lateness/lateness-of.ts';
import { mayDo, type OfficerCase } from './officer-case.ts';

/** How late the case is today, and what its agency owes for it; undefined while it is in time. */
export function latenessOfCase({ application, catalogue, agency, now }: OfficerCase): Lateness | undefined {
  return latenessOf(application.state, now, catalogue.holidaysOf(agency.id));
}

/** True when this officer may write a reason that is owed now. */
export function mayExplain(officerCase: OfficerCase): boolean {
  return mayDo(officerCase, 'explain-lateness') && latenessOfCase(officerCase)?.owed !== undefined;
}

/** The rule under which this officer may extend the time today, with how often it was used. */
export function extensionOpenTo(
  officerCase: OfficerCase,
): { readonly rule: ExtensionRule; readonly used: number } | undefined {
  const { application, catalogue, clock, today } = officerCase;
  const rule = extensionRuleOf(catalogue, application.state);
  const used = application.state.clock.extensions?.length ?? 0;
  const isInTime = clock.kind === 'paused' || (clock.kind === 'running' && today <= clock.due);
  return rule && used < rule.times && isInTime && mayDo(officerCase, 'extend-due') ? { rule, used } : undefined;
}

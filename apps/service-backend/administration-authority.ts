import type { ClosingDayQueries } from '@biz/actions/ports/closing-days.ts';
import type { OfficerQueries } from '@biz/actions/ports/officer-register.ts';
import { parseClosingDayId, parseOfficerAccountId } from '@biz/kernel/ids.ts';
import { type ClosingDay, mayClose } from '@biz/licensing/closing-days/closing-days.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { type PerRequest, perRequest } from '@biz/web/http/per-request.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { administratorOf, type Officer } from './officer.ts';
import { pathParameter } from './path-parameter.ts';

/**
 * Who may use a route of administration. `central-administrator` = the central office alone; `administrator` = who administers accounts and closing days. By `:officer`:
 * `account-in-reach` = an administrator who sees the account. By `:day`: `closing-day` = one who may take the day back.
 */
export type AdministrationPolicy = 'central-administrator' | 'administrator' | 'account-in-reach' | 'closing-day';

/** An officer account with its history, as an administrator sees it. */
export type SeenAccount = NonNullable<Awaited<ReturnType<OfficerQueries['account']>>>;

/** What administration asks. */
export type AdministrationQueries = {
  readonly officers: Pick<OfficerQueries, 'account'>;
  readonly closingDays: Pick<ClosingDayQueries, 'find'>;
};

/** Decides about requests of administrators, and remembers what each has read. */
export type AdministrationAuthority = {
  authorise(policy: AdministrationPolicy, officer: Officer, request: FastifyRequest): Promise<Verdict>;
  /** The account that was read while the request was authorised; throws on a route whose policy reads none. */
  accountOf(request: FastifyRequest): SeenAccount;
  /** The closing day that was read in the same way. */
  closingDayOf(request: FastifyRequest): ClosingDay;
};

/** The authority of administration: what is out of reach, missing or malformed is the same `not-found`. */
export function createAdministrationAuthority(queries: AdministrationQueries): AdministrationAuthority {
  const accounts = perRequest<SeenAccount>();
  const days = perRequest<ClosingDay>();
  return {
    async authorise(policy, officer, request) {
      const by = administratorOf(officer);
      if (!by) return 'forbidden';
      if (policy === 'central-administrator') return by.reach === 'all' ? 'allow' : 'forbidden';
      if (policy === 'administrator') return 'allow';
      return policy === 'account-in-reach'
        ? remembered(accounts, request, await readAccount(queries, by, request))
        : remembered(days, request, await readDay(queries, by, request));
    },
    accountOf: (request) => held(accounts, request),
    closingDayOf: (request) => held(days, request),
  };
}

async function readAccount(queries: AdministrationQueries, by: Administrator, request: FastifyRequest) {
  const id = parseOfficerAccountId(pathParameter(request, 'officer'));
  return id.ok ? queries.officers.account(by, id.value) : undefined;
}

async function readDay(queries: AdministrationQueries, by: Administrator, request: FastifyRequest) {
  const id = parseClosingDayId(pathParameter(request, 'day'));
  const day = id.ok ? await queries.closingDays.find(id.value) : undefined;
  return day && mayClose(by, day.agency) ? day : undefined;
}

function remembered<T extends object>(known: PerRequest<T>, request: FastifyRequest, found: T | undefined): Verdict {
  if (!found) return 'not-found';
  known.set(request, found);
  return 'allow';
}

function held<T extends object>(known: PerRequest<T>, request: FastifyRequest): T {
  const found = known.get(request);
  if (!found) throw new Error('this route names nothing that is administered');
  return found;
}

import { endOfBangkokDay, type LocalDate, plusDays, plusMs } from '@biz/kernel/instant.ts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SandboxTables } from '../tables.ts';
import { bangkokTime } from './callback-body.ts';

/** One line of a statement. Money in satang. */
export type StatementLine = {
  readonly paid_at: string;
  readonly biller_id: string;
  readonly reference1: string;
  readonly reference2: string;
  readonly amount_satang: number;
  readonly channel: string;
  readonly bank_reference: string;
};

/** A day on which money came in. */
export type StatementDay = { readonly day: LocalDate; readonly count: number; readonly total: number };

const MOST_DAYS = 60;

/** Days with money, the newest first; a day runs from midnight to midnight in Bangkok. */
export async function statementDays(tables: Kysely<SandboxTables>): Promise<readonly StatementDay[]> {
  const { rows } = await sql<StatementDay>`
    select to_char(paid_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD') as day, count(*) as count,
      sum(amount_satang)::bigint as total
    from sandbox.payments group by 1 order by 1 desc limit ${MOST_DAYS}`.execute(tables);
  return rows;
}

/** Everything that came in on one day, in the order of time. */
export async function statementOf(tables: Kysely<SandboxTables>, day: LocalDate): Promise<readonly StatementLine[]> {
  const end = endOfBangkokDay(day);
  const start = plusMs(endOfBangkokDay(plusDays(day, -1)), 1);
  return tables
    .selectFrom('payments')
    .innerJoin('bills', 'bills.id', 'payments.bill_id')
    .select(['paid_at', 'biller_id', 'reference1', 'reference2', 'payments.amount_satang', 'channel', 'bank_reference'])
    .where('paid_at', '>=', start)
    .where('paid_at', '<=', end)
    .orderBy('paid_at')
    .execute();
}

/**
 * The bank's file of one day: comma-separated, a head line, one line a payment (time in Bangkok, amount in satang), and
 * a last line `TOTAL,count,sum` that must agree with them.
 */
export function statementFile(lines: readonly StatementLine[]): string {
  const head = 'paidAt,billerId,reference1,reference2,amountSatang,channel,bankReference';
  const rows = lines.map((line) =>
    [
      bangkokTime(line.paid_at),
      line.biller_id,
      line.reference1,
      line.reference2,
      line.amount_satang,
      line.channel,
      line.bank_reference,
    ].join(','),
  );
  const total = lines.reduce((sum, line) => sum + line.amount_satang, 0);
  return `${[head, ...rows, `TOTAL,${lines.length},${total}`].join('\r\n')}\r\n`;
}

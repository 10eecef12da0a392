import { randomUUID } from 'node:crypto';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { SandboxDeps } from '../sandbox-app.ts';
import type { BillRow, PaymentRow, SandboxTables } from '../tables.ts';
import type { RequestedBill } from './bill-request.ts';
import type { PaymentError } from './payment-error.ts';

/** A bill as it is kept. */
export type Bill = Selectable<BillRow>;
/** Money that came in. */
export type Payment = Selectable<PaymentRow>;
/** A bill and the money that came in for it, first payment first. */
export type BillWithPayments = { readonly bill: Bill; readonly payments: readonly Payment[] };

/** Where a bill stands, for the person at the counter. */
export type BillStanding = 'open' | 'paid' | 'unconfirmed' | 'closed' | 'expired';

const MOST_SHOWN = 30;

/** Opens a bill under numbers of the bank's own. A used reference of the agency is refused. */
export async function openBill(
  deps: Pick<SandboxDeps, 'tables' | 'clock' | 'billerId'>,
  requested: RequestedBill,
): Promise<Result<Bill, PaymentError>> {
  const now = deps.clock.now();
  const numbers = await nextNumbers(deps.tables, now);
  const bill = await deps.tables
    .insertInto('bills')
    .values({
      id: randomUUID(),
      source: requested.source,
      request_reference: requested.requestReference,
      biller_id: deps.billerId,
      ...numbers,
      payer_name: requested.payerName,
      payee_name: requested.payeeName,
      items: JSON.stringify(requested.items),
      amount_satang: requested.amount,
      payable_from: requested.payableFrom,
      payable_until: requested.payableUntil,
      created_at: now,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column('request_reference').doNothing())
    .returningAll()
    .executeTakeFirst();
  return bill ? ok(bill) : err('ReferenceNumberDuplicate');
}

/** A bill by the references that the bank gave it. */
export async function findBill(
  tables: Kysely<SandboxTables>,
  reference1: string,
  reference2: string,
): Promise<BillWithPayments | undefined> {
  const bill = await tables
    .selectFrom('bills')
    .selectAll()
    .where('reference1', '=', reference1)
    .where('reference2', '=', reference2)
    .executeTakeFirst();
  return bill && { bill, payments: await paymentsOf(tables, bill.id) };
}

/** A bill by its id, which is in the address of its page. */
export async function billById(tables: Kysely<SandboxTables>, id: string): Promise<BillWithPayments | undefined> {
  const bill = await tables.selectFrom('bills').selectAll().where('id', '=', id).executeTakeFirst();
  return bill && { bill, payments: await paymentsOf(tables, bill.id) };
}

/** The newest bills with their payments. */
export async function newestBills(tables: Kysely<SandboxTables>): Promise<readonly BillWithPayments[]> {
  const bills = await tables.selectFrom('bills').selectAll().orderBy('created_at', 'desc').limit(MOST_SHOWN).execute();
  if (bills.length === 0) return [];
  const ids = bills.map((bill) => bill.id);
  const payments = await tables
    .selectFrom('payments')
    .selectAll()
    .where('bill_id', 'in', ids)
    .orderBy('paid_at')
    .execute();
  return bills.map((bill) => ({ bill, payments: payments.filter((payment) => payment.bill_id === bill.id) }));
}

/** Closes an unpaid bill; a closed one stays closed, a paid one is refused. */
export async function closeBill(
  deps: Pick<SandboxDeps, 'tables' | 'clock'>,
  reference1: string,
  reference2: string,
): Promise<Result<null, PaymentError>> {
  return deps.tables.transaction().execute(async (tx) => {
    const bill = await tx
      .selectFrom('bills')
      .select(['id', 'closed_at'])
      .where('reference1', '=', reference1)
      .where('reference2', '=', reference2)
      .forUpdate()
      .executeTakeFirst();
    if (!bill) return err('TransactionNotFound');
    if ((await paymentsOf(tx, bill.id)).length > 0) return err('PaidPaymentCannotBeClosed');
    if (bill.closed_at === null) {
      await tx.updateTable('bills').set({ closed_at: deps.clock.now() }).where('id', '=', bill.id).execute();
    }
    return ok(null);
  });
}

/** Where a bill stands now. Money decides before time does: a bill that was paid late is paid. */
export function standingOf({ bill, payments }: BillWithPayments, now: Instant): BillStanding {
  if (payments.some((payment) => payment.is_confirmed)) return 'paid';
  if (payments.length > 0) return 'unconfirmed';
  if (bill.closed_at !== null) return 'closed';
  return now > bill.payable_until ? 'expired' : 'open';
}

function paymentsOf(tables: Kysely<SandboxTables>, bill: string): Promise<readonly Payment[]> {
  return tables.selectFrom('payments').selectAll().where('bill_id', '=', bill).orderBy('paid_at').execute();
}

/** `69112100000001`, `6911210000000001`, `69110001`: the day or month in the Buddhist Era and a running number. */
async function nextNumbers(
  tables: Kysely<SandboxTables>,
  now: Instant,
): Promise<Pick<Bill, 'bill_no' | 'reference1' | 'reference2'>> {
  const { rows } = await sql<{ running: number }>`select nextval('sandbox.bill_numbers') as running`.execute(tables);
  const running = String(rows[0]?.running ?? 0);
  const date = bangkokDate(now);
  const month = `${String(buddhistYear(date)).slice(2)}${date.slice(5, 7)}`;
  const day = `${month}${date.slice(8, 10)}`;
  return {
    bill_no: `${day}${running.padStart(8, '0')}`,
    reference1: `${day}${running.padStart(10, '0')}`,
    reference2: `${month}${running.padStart(4, '0').slice(-4)}`,
  };
}

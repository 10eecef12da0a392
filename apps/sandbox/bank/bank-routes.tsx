import { parseLocalDate } from '@biz/kernel/instant.ts';
import { file, html, type Reply, redirect } from '@biz/web/reply.ts';
import { sandboxRefusals } from '../refusals.ts';
import type { SandboxApp, SandboxDeps, SandboxPage } from '../sandbox-app.ts';
import { BankPage, type ScanProblem } from './bank-pages.tsx';
import { readBillCode } from './bill-code.ts';
import { BillPage } from './bill-page.tsx';
import { type BillWithPayments, billById, findBill, newestBills, standingOf } from './bills.ts';
import { payBill } from './pay-bill.ts';
import { orderOf, parsePayWay } from './pay-way.ts';
import { renderSlip } from './slip.ts';
import { statementDays, statementFile, statementOf } from './statement.ts';

/** The counter. `announce` sends due callbacks at once, so that nobody waits for the next round. */
export function addBankRoutes(app: SandboxApp, deps: SandboxDeps, announce: () => Promise<void>): void {
  app.route({ method: 'GET', path: '/bank', policy: 'anyone', handler: () => showBank(deps) });
  app.route({ method: 'POST', path: '/bank', policy: 'anyone', handler: (page) => scan(deps, page) });
  app.route({ method: 'GET', path: '/bank/bills/:id', policy: 'anyone', handler: (page) => showBill(deps, page) });
  app.route({
    method: 'POST',
    path: '/bank/bills/:id',
    policy: 'anyone',
    handler: (page) => pay(deps, page, announce),
  });
  app.route({ method: 'GET', path: '/bank/bills/:id/slip.pdf', policy: 'anyone', handler: (page) => slip(deps, page) });
  app.route({
    method: 'GET',
    path: '/bank/statements/:name',
    policy: 'anyone',
    handler: (page) => statement(deps, page),
  });
}

async function showBank(
  deps: SandboxDeps,
  scanned?: { readonly text: string; readonly problem: ScanProblem },
): Promise<Reply> {
  const [bills, days] = await Promise.all([newestBills(deps.tables), statementDays(deps.tables)]);
  const page = <BankPage bills={bills} days={days} now={deps.clock.now()} {...(scanned ? { scanned } : {})} />;
  return html(page, { status: scanned ? 422 : 200 });
}

async function scan(deps: SandboxDeps, page: SandboxPage): Promise<Reply> {
  const text = page.form.one('code');
  const code = readBillCode(text);
  if (!code.ok) return showBank(deps, { text, problem: 'notCode' });
  const { reference1, reference2, amount, billerId } = code.value;
  const found = await findBill(deps.tables, reference1, reference2 ?? '');
  if (!found || found.bill.biller_id !== billerId) return showBank(deps, { text, problem: 'notFound' });
  if (amount !== undefined && amount !== found.bill.amount_satang) {
    return showBank(deps, { text, problem: 'amountDiffers' });
  }
  return redirect(`/bank/bills/${found.bill.id}`);
}

async function showBill(deps: SandboxDeps, page: SandboxPage, isChoiceMissing = false): Promise<Reply> {
  const found = await billOf(deps, page);
  if (!found) return sandboxRefusals.refusal('not-found');
  const ids = found.payments.map((payment) => payment.id);
  const callbacks =
    ids.length === 0
      ? []
      : await deps.tables
          .selectFrom('callbacks')
          .select(['payment_id', 'attempts', 'next_at', 'delivered_at'])
          .where('payment_id', 'in', ids)
          .execute();
  const standing = standingOf(found, deps.clock.now());
  const isJustPaid = !isChoiceMissing && page.query.has('paid') && found.payments.length > 0;
  const view = <BillPage {...found} {...{ standing, callbacks, isChoiceMissing, isJustPaid }} />;
  return html(view, { status: isChoiceMissing ? 422 : 200 });
}

async function pay(deps: SandboxDeps, page: SandboxPage, announce: () => Promise<void>): Promise<Reply> {
  const found = await billOf(deps, page);
  if (!found) return sandboxRefusals.refusal('not-found');
  const way = parsePayWay(page.form.one('way'));
  const once = page.form.one('once');
  if (way === undefined || once === '') return showBill(deps, page, true);
  const paid = await payBill(deps, found.bill.id, orderOf(way, found.bill.amount_satang, once));
  if (!paid.ok) return sandboxRefusals.refusal(paid.error === 'bill-closed' ? 'bill-closed' : 'not-found');
  await announce();
  return redirect(`/bank/bills/${found.bill.id}?paid=yes`);
}

async function slip(deps: SandboxDeps, page: SandboxPage): Promise<Reply> {
  const found = await billOf(deps, page);
  if (!found) return sandboxRefusals.refusal('not-found');
  const name = `${found.bill.request_reference}.pdf`;
  return file(await renderSlip(found.bill), { name, mediaType: 'application/pdf', inline: true });
}

async function statement(deps: SandboxDeps, page: SandboxPage): Promise<Reply> {
  const day = parseLocalDate(page.param('name').replace(/\.csv$/, ''));
  if (!day.ok) return sandboxRefusals.refusal('not-found');
  const text = statementFile(await statementOf(deps.tables, day.value));
  return file(new TextEncoder().encode(text), { name: `${day.value}.csv`, mediaType: 'text/csv; charset=utf-8' });
}

async function billOf(deps: SandboxDeps, page: SandboxPage): Promise<BillWithPayments | undefined> {
  const id = page.param('id');
  return /^[0-9a-f-]{36}$/.test(id) ? billById(deps.tables, id) : undefined;
}

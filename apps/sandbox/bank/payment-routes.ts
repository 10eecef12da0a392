import { json } from '@biz/web/reply.ts';
import type { SandboxApp, SandboxDeps } from '../sandbox-app.ts';
import { sourceRoute } from '../source-route.ts';
import { membersOf, readBillRequest, textOf } from './bill-request.ts';
import { type BillWithPayments, closeBill, findBill, openBill, standingOf } from './bills.ts';
import { errorEnvelope, successEnvelope } from './payment-error.ts';
import { renderSlip } from './slip.ts';

/** Said with a payment that the Comptroller General did not confirm; begins as the documented sample does. */
const UNCONFIRMED = '[200] simulated: paid, confirmation by the Comptroller General could not be obtained';

/** The payment operations as the gateway forwards them. */
export function addPaymentRoutes(app: SandboxApp, deps: SandboxDeps): void {
  const route = sourceRoute(app, deps, 'payment');
  route('POST', '/ws/dga/payment/create', async (page) => {
    const requested = readBillRequest(page.body, deps.clock.now());
    if (!requested.ok) return json(errorEnvelope(requested.error));
    if (deps.callbacks[requested.value.source] === undefined) return json(errorEnvelope('InvalidSource'));
    const bill = await openBill(deps, requested.value);
    if (!bill.ok) return json(errorEnvelope(bill.error));
    const slip = Buffer.from(await renderSlip(bill.value));
    return json(
      successEnvelope({
        billPaymentFileUrl: '',
        billPaymentBase64String: slip.toString('base64'),
        billPaymentContentType: 'application/pdf',
        billPaymentFileSize: slip.length,
        billPaymentFileName: `${bill.value.request_reference}.pdf`,
        billerID: bill.value.biller_id,
        billNo: bill.value.bill_no,
        reference1: bill.value.reference1,
        reference2: bill.value.reference2,
        reference3: null,
      }),
    );
  });
  route('GET', '/ws/dga/payment/status', async (page) => {
    const query = membersOf(Object.fromEntries(page.query));
    const found = await findBill(deps.tables, textOf(query, 'reference1'), textOf(query, 'reference2'));
    return json(found ? statusEnvelope(found, deps) : errorEnvelope('TransactionNotFound'));
  });
  route('POST', '/ws/dga/payment/close', async (page) => {
    const body = membersOf(page.body);
    const closed = await closeBill(deps, textOf(body, 'reference1'), textOf(body, 'reference2'));
    return json(closed.ok ? successEnvelope(null) : errorEnvelope(closed.error));
  });
  route('POST', '/ws/dga/payment/void', async () => json(errorEnvelope('UnableToVoidTransaction')));
}

/** The state of a bill in the words of the wire; a closed bill can no longer be paid, like an expired one. */
function statusEnvelope(found: BillWithPayments, deps: SandboxDeps): object {
  const standing = standingOf(found, deps.clock.now());
  const [first] = found.payments;
  const payment = found.payments.find(({ is_confirmed }) => is_confirmed) ?? first;
  if (payment === undefined) {
    return successEnvelope({ ...NO_PAYMENT, paidStatus: standing === 'open' ? 'Pending' : 'Expired' });
  }
  const paid = { paidStatus: 'Success', paidDate: payment.paid_at, paidChannel: payment.channel, paidSource: 'CGD' };
  if (!payment.is_confirmed) return successEnvelope({ ...NO_PAYMENT, ...paid }, UNCONFIRMED);
  const confirmed = {
    confirmPaidDate: payment.paid_at,
    invoiceCode: `INV${found.bill.bill_no}`,
    receiptCode: `RCP${found.bill.bill_no}`,
    receiptedDate: payment.paid_at,
  };
  return successEnvelope({ ...NO_PAYMENT, ...paid, ...confirmed });
}

const NO_PAYMENT = {
  paidStatus: 'Pending',
  description: null,
  paidDate: null,
  paidChannel: null,
  paidSource: null,
  confirmPaidDate: null,
  invoiceCode: null,
  receiptCode: null,
  receiptedDate: null,
};

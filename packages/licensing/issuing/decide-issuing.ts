import { err, ok } from '@biz/kernel/result.ts';
import type { Deciding, Decision } from '../decision.ts';

/** จัดทำเอกสารอิเล็กทรอนิกส์: the licence waits for its signature; number and dates are settled. */
export function decideDraft({ command, move }: Deciding<'draft-licence'>): Decision {
  const { kind: _kind, ...facts } = command;
  return ok([{ type: 'LicenceDrafted.v1', ...facts, move }]);
}

/** ลงลายมือชื่ออิเล็กทรอนิกส์: by an authorised signer who is not the one that approved. */
export function decideSignature({ state, command, context, move }: Deciding<'sign-licence'>): Decision {
  if ('subject' in context.actor && context.actor.subject === state.approvedBy?.subject)
    return err({ kind: 'SignerIsReviewer' });
  if (!state.issued) return err({ kind: 'ActionNotAllowed', action: command.kind, step: state.step });
  const { kind: _kind, payBy, ...facts } = command;
  const due = context.process.steps[move.step]?.pay ? { payBy } : {};
  return ok([{ type: 'LicenceSigned.v1', licenceNumber: state.issued.number, ...facts, ...due, move }]);
}

/** ออกใบอนุญาต on paper, to be collected or sent. */
export function decidePaperLicence({ command, move }: Deciding<'issue-paper-licence'>): Decision {
  const { kind: _kind, ...facts } = command;
  return ok([{ type: 'PaperLicenceIssued.v1', ...facts, move }]);
}

/** ผู้ประกอบการมารับใบอนุญาตแล้ว */
export function decideCollection({ command, move }: Deciding<'confirm-collected'>): Decision {
  const { trackingNumber, note } = command;
  return ok([{ type: 'CollectionConfirmed.v1', trackingNumber, note, move }]);
}

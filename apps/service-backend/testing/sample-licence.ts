import { SYSTEM } from '@biz/actions/system/system-actor.ts';
import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { RegisterEvent } from '@biz/licensing/register/register-events.ts';
import { CANARIES, type SampleCase } from './sample-case.ts';
import type { SampleOffice } from './sample-office.ts';

/** Enters a licence into the register as if a case had led to it. Answers its entry. */
export async function registerSample(
  office: SampleOffice,
  sample: SampleCase,
  number: string,
  expiresOn?: LocalDate,
): Promise<LicenceEntryId> {
  const { deps } = office;
  const part = sample.filing.applications.find(({ id }) => id === sample.id);
  if (!part) throw new Error('the sample is not part of its filing');
  const id = sample.id as string as LicenceEntryId;
  const at = deps.clock.now();
  const event: RegisterEvent = {
    type: 'LicenceIssued.v1',
    licence: part.licence,
    agency: part.agency,
    area: '700101',
    document: {
      number,
      application: sample.id,
      filing: sample.filing.id,
      issuedOn: bangkokDate(at),
      ...(expiresOn ? { expiresOn } : {}),
      isPaper: false,
    },
    holder: { owner: sample.filing.owner, name: CANARIES.name, business: sample.filing.title },
  };
  await deps.store.transact<null, never>(async (tx) => {
    if (!(await tx.register.append(id, 0, [{ event, at, actor: SYSTEM }]))) throw new Error(`${number} is taken`);
    return ok(null);
  });
  return id;
}

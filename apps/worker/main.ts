import { remindOfRenewals } from '@biz/actions/register/remind-of-renewals.ts';
import { askAboutOpenBills } from '@biz/actions/system/ask-about-open-bills.ts';
import { noteLateApplications } from '@biz/actions/system/note-lateness.ts';
import { licenceLink } from '@biz/documents/verification/licence-code.ts';
import { exchangeFromEnvironment } from '@biz/exchange/exchange-from-environment.ts';
import { requiredSetting, secretSetting } from '@biz/kernel/environment.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { takeAnchor } from '@biz/records/portal/anchors.ts';
import { keepHouse } from '@biz/records/portal/housekeeping.ts';
import { portalRecordsFromEnvironment } from '@biz/records/portal/portal-records-from-environment.ts';
import { randomIds } from '@biz/records/random-ids.ts';
import { startWorker } from './worker.ts';

/** Does the portal's durable jobs; docs/operations.md lists the variables. A missing one ends the start. */
const records = await portalRecordsFromEnvironment(process.env, new URL('../../catalogue/', import.meta.url));
const { bank, messages } = exchangeFromEnvironment(process.env, systemClock);
const portalOrigin = requiredSetting(process.env, 'PORTAL_ORIGIN');
const licenceCodes = secretSetting(process.env, 'LICENCE_CODE_KEY');
const { store, catalogue, files, jobs, queries, refreshClosingDays } = records;
const actions = { store, catalogue, files, clock: systemClock, ids: randomIds };
const papers = { isTraining: false, verifyUrl: (number: string) => licenceLink(portalOrigin, number, licenceCodes) };
const { database, keyring } = records;
const upkeep = {
  keepHouse: () => keepHouse({ database, clock: systemClock }),
  anchorHistory: () => takeAnchor({ database, keyring, clock: systemClock }),
  askAboutBills: () => askAboutOpenBills({ ...actions, queries: records.queries }),
  noteLateApplications: () => noteLateApplications({ ...actions, queries: records.queries }),
  remindOfRenewals: () => remindOfRenewals({ ...actions, queries: records.queries }),
};
const running = await startWorker({
  deps: { ...actions, bank, messages, papers, queries, refreshClosingDays },
  jobs,
  upkeep,
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await running.close();
    await records.close();
  });
}

// `npm run officers:first`: issues the account of the first central administrator; everybody else's is issued in the system.
// `ADMIN_NATIONAL_ID`, `ADMIN_EMAIL` and `ADMIN_NAME` say whose: as variables, so that they stay out of the list of processes.
import { requiredSetting } from '@biz/kernel/environment.ts';
import { parseNationalId } from '@biz/kernel/identifiers.ts';
import { systemClock } from '@biz/kernel/instant.ts';
import { issueFirstAdministrator } from '@biz/records/portal/first-administrator.ts';
import { migratePortal } from '@biz/records/portal/portal-schema.ts';
import { databaseFromEnvironment, keyringFromEnvironment } from './open-records.ts';

const SAYINGS = {
  issued: 'The account is issued. Sign in to the officers’ system with the Digital ID of that person.',
  'has-one': 'There is a central administrator already. Accounts are issued in the officers’ system.',
  'has-account': 'This person has an officer account already.',
} as const;

const nationalId = parseNationalId(requiredSetting(process.env, 'ADMIN_NATIONAL_ID'));
if (!nationalId.ok) throw new Error('ADMIN_NATIONAL_ID is not a national ID');
const email = requiredSetting(process.env, 'ADMIN_EMAIL').trim().toLowerCase();
const holder = { nationalId: nationalId.value, email };
const database = await databaseFromEnvironment();
await migratePortal(database);
const config = { database, keyring: keyringFromEnvironment(), clock: systemClock };
const outcome = await issueFirstAdministrator(config, { holder, name: requiredSetting(process.env, 'ADMIN_NAME') });
console.log(SAYINGS[outcome]);
await database.close();
process.exitCode = outcome === 'issued' ? 0 : 1;

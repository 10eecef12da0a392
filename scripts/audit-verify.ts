// `npm run audit:verify [position digest]`: checks all history against its hashes, seals and anchors. With the position
// and digest of an anchor that was kept outside the database, a cut off end is found as well. Exit code 1 on a problem.

import { systemClock } from '@biz/kernel/instant.ts';
import { takeAnchor } from '@biz/records/portal/anchors.ts';
import { verifyAudit } from '@biz/records/portal/verify-audit.ts';
import { databaseFromEnvironment, keyringFromEnvironment } from './open-records.ts';

const [position, digest] = process.argv.slice(2);
const expected = position && digest ? { expected: { position: Number(position), digest } } : {};
const database = await databaseFromEnvironment();
try {
  const keyring = keyringFromEnvironment();
  const report = await verifyAudit({ database, keyring, ...expected });
  console.log(`Checked ${report.events} events and ${report.anchors} anchors.`);
  if (report.unsealed > 0) console.log(`${report.unsealed} events of officer accounts were written before sealing.`);
  for (const problem of report.problems) console.error(JSON.stringify(problem));
  if (report.problems.length > 0) process.exitCode = 1;
  else {
    const anchor = await takeAnchor({ database, keyring, clock: systemClock });
    if (anchor) console.log(`New anchor, to be kept outside the database: ${anchor.position} ${anchor.digest}`);
  }
} finally {
  await database.close();
}

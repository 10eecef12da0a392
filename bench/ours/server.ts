// One app of the product in a process of its own, as in production but for request limits and logs, which are off.
import { readFileSync } from 'node:fs';
import { reportUsage } from '../load/usage.ts';
import { type Installation, openInstallation } from './installation.ts';

/** Only the one that is started is loaded. */
const apps = { portal: () => import('./portal.ts'), 'service-backend': () => import('./backend.ts') };

const [name = '', file = ''] = process.argv.slice(2);
const installation: Installation = JSON.parse(readFileSync(file, 'utf8'));
const load = name === 'portal' || name === 'service-backend' ? apps[name] : undefined;
if (!load) throw new Error(`no app ${name}`);
reportUsage();
const [parts, { start }] = await Promise.all([openInstallation(installation), load()]);
const app = await start(parts);
process.send?.({ kind: 'ready', port: Number(new URL(app.origin).port) });
process.on('message', async ({ kind }: { readonly kind: string }) => {
  if (kind !== 'stop') return;
  await app.close();
  await parts.close();
  process.exit(0);
});

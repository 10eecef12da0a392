// `npm run build`: the apps as plain JavaScript in `dist/`, for production. They read the catalogue, migrations and the
// theme from this folder, so it goes with them.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const APPS = ['portal', 'service-backend', 'worker', 'digital-id', 'gdx'] as const;

const folder = fileURLToPath(new URL('../dist/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
const entries = Object.fromEntries(APPS.map((app) => [app, new URL(`../apps/${app}/main.ts`, import.meta.url)]));
await bundle(entries, folder);
console.log(`dist: ${APPS.map((app) => `${app}.mjs`).join(' ')}`);

// `npm run processes:draw`: writes docs/processes.md, a diagram of every process table.
import { writeFile } from 'node:fs/promises';
import { drawProcesses } from '@biz/catalogue/draw-process.ts';
import { loadCatalogue } from '@biz/catalogue/load-catalogue.ts';

const loaded = await loadCatalogue(new URL('../catalogue/', import.meta.url));
if (!loaded.ok) throw new Error('the catalogue is not sound: run npm run catalogue:check');
const file = new URL('../docs/processes.md', import.meta.url);
await writeFile(file, drawProcesses([...loaded.value.processes.values()]));
console.log(`docs/processes.md: ${loaded.value.processes.size} processes`);

import { readFile, writeFile } from 'node:fs/promises';
import { formatProblem } from '@biz/catalogue/catalogue-problem.ts';
import { checkCatalogue } from '@biz/catalogue/check-catalogue.ts';
import { drawProcesses } from '@biz/catalogue/draw-process.ts';
import { jsonSchemas, schemaText } from '@biz/catalogue/json-schemas.ts';
import { loadWithSources } from '@biz/catalogue/load-catalogue.ts';

const folder = new URL('../catalogue/', import.meta.url);

if (process.argv.includes('--write-schemas')) {
  for (const [name, schema] of jsonSchemas()) await writeFile(new URL(`schema/${name}`, folder), schemaText(schema));
}

const started = performance.now();
const loaded = await loadWithSources(folder, { examples: true });
const problems = loaded.ok ? checkCatalogue(loaded.value) : loaded.error;
for (const problem of problems) console.error(formatProblem(problem));
if (loaded.ok && problems.length === 0) {
  const { licences, concepts, documents } = loaded.value.catalogue;
  const counts = `${licences.size} licences, ${concepts.size} questions, ${documents.size} documents`;
  console.log(
    `${counts}, ${loaded.value.examples.length} examples: sound (${Math.round(performance.now() - started)} ms)`,
  );
}
const drawn = await readFile(new URL('../docs/processes.md', import.meta.url), 'utf8');
const isDrawn = !loaded.ok || drawn === drawProcesses([...loaded.value.catalogue.processes.values()]);
if (!isDrawn) console.error('docs/processes.md is not up to date: run npm run processes:draw');
process.exitCode = problems.length === 0 && isDrawn ? 0 : 1;

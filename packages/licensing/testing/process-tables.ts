import { readdirSync, readFileSync } from 'node:fs';
import type { Process } from '@biz/catalogue/process.ts';
import { parse } from 'yaml';

const FOLDER = new URL('../../../catalogue/processes/', import.meta.url);

/** The shipped process tables, read straight from their files: the tests walk what the product runs. */
export function processTables(): readonly Process[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const raw = parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Process;
      const steps = Object.fromEntries(Object.entries(raw.steps).map(([id, step]) => [id, { ...step, id }]));
      return { ...raw, steps };
    });
}

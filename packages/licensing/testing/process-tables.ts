import { readdirSync, readFileSync } from 'node:fs';
import { type GeneralRulesFile, withGeneralRules } from '@biz/catalogue/general-rules.ts';
import type { Process } from '@biz/catalogue/process.ts';
import { parse } from 'yaml';

const FOLDER = new URL('../../../catalogue/processes/', import.meta.url);
const GENERAL = 'general-rules.yaml';

/** The shipped process tables, read straight from their files: the tests walk what the product runs. */
export function processTables(): readonly Process[] {
  const general = read(GENERAL) as GeneralRulesFile;
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && name !== GENERAL)
    .map((name) => {
      const raw = read(name) as Process;
      const steps = Object.fromEntries(Object.entries(raw.steps).map(([id, step]) => [id, { ...step, id }]));
      return withGeneralRules({ ...raw, steps }, general);
    });
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

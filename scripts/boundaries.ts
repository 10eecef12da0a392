// Which room may import which. Arrows point inward; the check fails on any other import.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PURE_CORE = ['kernel'];

/** Room -> rooms it may import. Apps never import each other; `all-in-one` composes them all. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: [],
  catalogue: PURE_CORE,
  licensing: ['kernel', 'catalogue'],
  payments: PURE_CORE,
  documents: PURE_CORE,
  actions: ['kernel', 'catalogue', 'licensing', 'payments', 'documents'],
  records: ['kernel', 'catalogue', 'licensing', 'actions'],
  exchange: ['kernel', 'actions', 'payments'],
  identity: PURE_CORE,
  web: PURE_CORE,
};
const PACKAGES = Object.keys(MAY_IMPORT);

/** Rooms that do no I/O, read no clock and roll no dice. The catalogue's loader is the one exception. */
const PURE = ['kernel', 'catalogue', 'licensing', 'payments'];
const IMPURE =
  /\b(Date\.now|Math\.random|new Date\(\)|setTimeout|setInterval|fetch)\b\(?|from 'node:(fs|net|http|https|child_process|timers)/;
const IMPURE_ALLOWED = new Set(['packages/catalogue/load-catalogue.ts', 'packages/kernel/instant.ts']);

const problems: string[] = [];
for (const file of [...sourceFiles('packages'), ...sourceFiles('apps')]) checkFile(file);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('boundaries: every import points inward');

function checkFile(file: string): void {
  const [top, room = ''] = file.split('/');
  const isTest = /\.test\.tsx?$/.test(file) || file.includes('/testing/');
  const text = readFileSync(file, 'utf8');
  for (const match of text.matchAll(/from '@biz\/([a-z-]+)\//g)) {
    const target = match[1] ?? '';
    if (target === room || isTest) continue;
    if (!isAllowed(top ?? '', room, target)) problems.push(`${file}: may not import @biz/${target}`);
  }
  for (const match of text.matchAll(/from '((?:\.\.\/)+)/g)) {
    const depth = file.split('/').length - 3;
    if ((match[1] ?? '').length / 3 > depth) problems.push(`${file}: a relative import leaves its room`);
  }
  if (PURE.includes(room) && top === 'packages' && !isTest && !IMPURE_ALLOWED.has(file)) {
    const line = text.split('\n').findIndex((code) => IMPURE.test(code) && !code.trim().startsWith('*'));
    if (line >= 0) problems.push(`${file}:${line + 1}: I/O, time or chance in a pure room`);
  }
}

function isAllowed(top: string, room: string, target: string): boolean {
  if (top === 'packages') return MAY_IMPORT[room]?.includes(target) ?? false;
  return PACKAGES.includes(target) || room === 'all-in-one';
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'assets') return [];
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

// `npm run check`: format and lint, types, boundaries, catalogue. Stops at nothing, reports everything, fails if any failed.
import { spawnSync } from 'node:child_process';

const STEPS: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=50'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'boundaries', command: ['node', '--import', 'tsx', 'scripts/boundaries.ts'] },
  { name: 'catalogue', command: ['node', '--import', 'tsx', 'scripts/catalogue-check.ts'] },
];

const failed = STEPS.filter(({ name, command: [program, ...args] }) => {
  console.log(`\n== ${name}`);
  return spawnSync(program, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map((step) => step.name).join(', ')}`);
  process.exit(1);
}
console.log('\ncheck passed');

// Installs the pinned packages when node_modules is missing or older than the lock file, so that `npm start` and
// `npm test` are the only two commands a fresh clone needs. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.biz-installed';
const fresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!fresh) {
  console.log('Installing packages (first start, or the lock file changed) ...');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('npm ci failed. Check the connection to the npm registry and run the command again.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, '');
}

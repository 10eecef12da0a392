import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '@biz/records/data-folder.ts';

/** Everything that this installation writes into its data folder. */
const OURS = ['postgres', 'files', 'signing', 'keyring.json', 'secrets.json'];

/**
 * Empties the data folder of what is ours and leaves everything else, whichever folder it is. Throws `DataFolderError` while
 * another instance uses it.
 */
export function resetData(folder: string): void {
  const lock = lockDataFolder(folder);
  for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true });
  lock.release();
}

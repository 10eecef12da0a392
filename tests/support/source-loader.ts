import { fileURLToPath } from 'node:url';

/**
 * What a process that runs our sources for a test imports first. Only versions of Node that strip types by themselves can
 * go without `tsx`.
 */
export const SOURCE_LOADER = process.features.typescript
  ? fileURLToPath(new URL('./load-sources.ts', import.meta.url))
  : 'tsx';

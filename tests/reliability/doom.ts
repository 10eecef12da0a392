import type { WorkbenchBase } from '@biz/actions/testing/workbench.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import type { DatabaseConfig } from '@biz/records/database.ts';

/** What a doomed process is told: the records it works on, its one command, and the step at which it dies. */
export type Doom = {
  readonly database: DatabaseConfig;
  readonly base: WorkbenchBase;
  readonly command:
    | { readonly kind: 'submit'; readonly draft: FilingId; readonly code: string; readonly key: string }
    | { readonly kind: 'pay'; readonly reference1: string; readonly reference2: string; readonly amount: number };
  readonly killAt: number;
};

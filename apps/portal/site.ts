import type { Localised } from '@biz/kernel/localised.ts';

/** Who runs this portal and how to reach them: on every page. */
export type Site = {
  /** The operating agency (หน่วยงานเจ้าของระบบ). */
  readonly operator: Localised;
  readonly contact: { readonly phone: string; readonly hours: Localised; readonly email: string };
  /** True where training data is loaded: every page says that nothing here has legal effect. */
  readonly isTraining: boolean;
};

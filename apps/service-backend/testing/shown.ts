import type { Officer } from '../officer.ts';

/** A page, who opens it, and what they type into its form, if it is the answer to a form. */
export type Shown = {
  readonly name: string;
  readonly who?: Officer;
  readonly path: string;
  readonly form?: Record<string, string>;
};

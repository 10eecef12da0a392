import type { Page } from '../../backend-app.ts';

const DEEDS = ['save', 'begin', 'submit', 'approve', 'return', 'withdraw'] as const;

/** What was just done to a revision, as the address says it. */
export function doneNotice(page: Page): { readonly done?: string } {
  const deed = DEEDS.find((one) => one === page.query.get('done'));
  return deed ? { done: page.t(`revision.done.${deed}`) } : {};
}

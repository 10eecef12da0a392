import { confirmCollected } from '@biz/actions/officer/confirm-collected.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { goesByPost, type OfficerCase } from '../../case/officer-case.ts';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { CollectionPage } from './collection-page.tsx';

/** What is written when a licence or notice is handed over or posted. */
export type CollectionTexts = Readonly<Record<'tracking' | 'note', string>>;

/** O19: collected at the counter, or sent by post with its tracking number; stops the clock. */
export function addCollectionRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<CollectionTexts>(app, deps, {
    path: 'collection',
    deed: 'confirm-collected',
    as: 'officer',
    shows: 'licence',
    initial: () => ({ tracking: '', note: '' }),
    read: readCollection,
    form: (visit, typed) => <CollectionPage {...visit} {...typed} />,
    run: (routeDeps, target, { tracking, note }) =>
      confirmCollected(routeDeps, target, { trackingNumber: tracking, note }),
    kept: (page, { tracking, note }) => [
      { label: page.t('collect.tracking'), text: tracking },
      { label: page.t('collect.note'), text: note },
    ],
  });
}

function readCollection(page: Page, officerCase: OfficerCase): Typed<CollectionTexts> {
  const read = readTexts(page, ['tracking', 'note'], {});
  const tracking = goesByPost(officerCase) ? read.values.tracking.replace(/[\s-]/g, '').toUpperCase() : '';
  const isPlausible = !goesByPost(officerCase) || /^[A-Z0-9]{8,20}$/.test(tracking);
  const wrong: readonly FieldError[] = isPlausible
    ? []
    : [{ field: 'tracking', message: page.t('collect.error.tracking') }];
  return {
    values: { tracking: isPlausible ? tracking : read.values.tracking, note: read.values.note },
    errors: [...wrong, ...read.errors],
  };
}

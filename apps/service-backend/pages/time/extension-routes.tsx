import { extendDue } from '@biz/actions/officer/extend-due.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { extensionOpenTo } from '../../case/case-time.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addCaseTask, type Typed } from '../../case/task-routes.tsx';
import { readTexts } from '../../case/written-texts.ts';
import type { RouteDeps } from '../../deps.ts';
import { ExtensionPage, ExtensionPreviewPage } from './extension-page.tsx';

/** How many days more, as typed, and why. */
export type ExtensionTexts = Readonly<Record<'days' | 'reason', string>>;

/** ขยายระยะเวลา: under the law of the licence, before the last day is over. */
export function addExtensionRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<ExtensionTexts>(app, deps, {
    path: 'extension',
    deed: 'extend-due',
    as: 'officer',
    shows: 'decision',
    initial: () => ({ days: '', reason: '' }),
    read: readExtension,
    form: (visit, typed) => <ExtensionPage {...visit} {...typed} />,
    preview: (visit, values) => <ExtensionPreviewPage {...visit} values={values} days={Number(values.days)} />,
    run: (routeDeps, target, { days, reason }) => extendDue(routeDeps, target, { days: Number(days), reason }),
    kept: (page, { reason }) => [{ label: page.t('late.reason'), text: reason }],
  });
}

function readExtension(page: Page, officerCase: OfficerCase): Typed<ExtensionTexts> {
  const most = extensionOpenTo(officerCase)?.rule.days ?? 0;
  const message = page.t('extend.error.days', { most });
  const read = readTexts(page, ['days', 'reason'], { days: message, reason: page.t('late.error.reason') });
  const { days } = read.values;
  const isWrong = days !== '' && (!/^\d{1,3}$/.test(days) || Number(days) < 1 || (most > 0 && Number(days) > most));
  return isWrong ? { values: read.values, errors: [{ field: 'days', message }, ...read.errors] } : read;
}

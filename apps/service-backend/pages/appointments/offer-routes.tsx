import { offerAppointment } from '@biz/actions/officer/offer-appointment.ts';
import type { SlotId } from '@biz/kernel/ids.ts';
import { parseSlotId } from '@biz/kernel/ids.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { addCaseTask } from '../../case/task-routes.tsx';
import type { RouteDeps } from '../../deps.ts';
import { OfferPage } from './offer-page.tsx';
import { OfferPreviewPage } from './offer-preview-page.tsx';
import { freeSlots, type OfferValues, readOffer } from './offer-values.ts';

type Sent = OfferValues & { readonly sent: readonly SlotId[] };

/** O11: free times of the unit's calendar, seen as the applicant will see them, sent once. */
export function addOfferRoutes(app: BackendApp, deps: RouteDeps): void {
  addCaseTask<Sent>(app, deps, {
    path: 'appointmentOffer',
    deed: 'offer-appointment',
    as: 'officer',
    shows: 'appointments',
    initial: (officerCase) => ({ ...emptyOffer(officerCase), sent: [] }),
    read: (page, officerCase) => readSent(deps, page, officerCase),
    form: async (visit, typed) => {
      const free = await freeSlots(deps, visit.officerCase);
      return <OfferPage {...visit} {...typed} values={{ ...typed.values, free }} />;
    },
    preview: (visit, values) => <OfferPreviewPage {...visit} values={values} />,
    run: (routeDeps, target, { purpose = 'site-inspection', prepare, sent }) =>
      offerAppointment(routeDeps, target, { purpose, prepare, slots: sent }),
    kept: (page, { prepare }) => [{ label: page.t('offer.prepare'), text: prepare }],
  });
}

function emptyOffer({ licence }: OfficerCase): OfferValues {
  const { inspection } = licence;
  return {
    ...(inspection ? { purpose: 'site-inspection' as const } : {}),
    chosen: { site: [], office: [] },
    prepare: inspection?.prepare.th ?? '',
    free: [],
  };
}

/** A confirmation is not asked whether its times are still free: the command knows, and a repeated one must be answered alike. */
async function readSent(deps: RouteDeps, page: Page, officerCase: OfficerCase) {
  const { values, errors } = await readOffer(deps, page, officerCase);
  const isConfirmed = page.form.one('stage') === 'confirm';
  const ids = [...new Set(values.purpose === 'site-inspection' ? values.chosen.site : values.chosen.office)];
  const sent = ids.flatMap((raw) => {
    const id = parseSlotId(raw);
    return id.ok ? [id.value] : [];
  });
  return { values: { ...values, sent }, errors: isConfirmed ? [] : errors };
}

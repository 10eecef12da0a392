import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import type { Licence } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import { type Meeting, type MeetingItem, type Sitting, sittingOn } from '@biz/licensing/committee/meeting.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { RouteDeps } from '../../deps.ts';

/** A case on the agenda with what its pages say about it. */
export type AgendaCase = {
  readonly item: MeetingItem;
  readonly application: ApplicationView;
  readonly filing: Filing;
  readonly licence: Licence;
  readonly sitting: Sitting;
};

/** The cases of a meeting, in the order of its agenda; only this one where it is named. */
export async function agendaCases(
  deps: Pick<RouteDeps, 'queries' | 'catalogue'>,
  meeting: Meeting,
  only?: ApplicationId,
): Promise<readonly AgendaCase[]> {
  const items = meeting.items.filter(({ application }) => only === undefined || application === only);
  const found = await Promise.all(
    items.map(async (item): Promise<AgendaCase | undefined> => {
      const read = await deps.queries.applicationForAgency(item.application, meeting.agency);
      const licence = read && deps.catalogue.licences.get(read.application.state.licence);
      return read && licence ? { ...read, item, licence, sitting: sittingOn(meeting, item) } : undefined;
    }),
  );
  return found.filter((one) => one !== undefined);
}

import type { SideItem } from '@biz/web/components/side-navigation.tsx';
import { administersAgency, hasDesk, isAdministrator, type Officer } from './officer.ts';
import { definitionPaths, meetingPaths, paths } from './paths.ts';
import { useText } from './use-text.ts';

/** One entry of the officer's side menu. */
export type MenuEntry =
  | 'worklist'
  | 'register'
  | 'calendar'
  | 'meetings'
  | 'committees'
  | 'serviceTimes'
  | 'counter'
  | 'feedback'
  | 'absences'
  | 'officers'
  | 'closingDays'
  | 'definitions'
  | 'messageTexts'
  | 'undelivered';

/** Where an entry leads, and whether this officer sees it. The order is the order of the menu. */
const MENU: Readonly<Record<MenuEntry, { readonly href: string; isFor(officer: Officer): boolean }>> = {
  worklist: { href: paths.worklist, isFor: hasDesk },
  register: { href: paths.register, isFor: hasDesk },
  calendar: { href: paths.calendar, isFor: hasDesk },
  meetings: { href: meetingPaths.meetings, isFor: hasDesk },
  serviceTimes: { href: paths.serviceTimes, isFor: hasDesk },
  counter: { href: paths.counter, isFor: hasDesk },
  feedback: { href: paths.feedback, isFor: hasDesk },
  absences: { href: paths.absences, isFor: hasDesk },
  committees: { href: meetingPaths.committees, isFor: administersAgency },
  officers: { href: paths.officers, isFor: isAdministrator },
  closingDays: { href: paths.closingDays, isFor: isAdministrator },
  definitions: { href: definitionPaths.list, isFor: isAdministrator },
  messageTexts: { href: paths.messageTexts, isFor: isAdministrator },
  undelivered: { href: paths.undelivered, isFor: ({ administers }) => administers === 'all' },
};

/** How many things wait behind an entry, where a page knows. */
export type MenuCounts = Partial<Readonly<Record<MenuEntry, number>>>;

/** The side menu as this officer sees it, with the entry of the page marked. */
export function useMenu(officer: Officer, current: MenuEntry, counts: MenuCounts = {}): readonly SideItem[] {
  const { t } = useText();
  return entries()
    .filter((entry) => MENU[entry].isFor(officer))
    .map((entry) => {
      const count = counts[entry];
      return {
        href: MENU[entry].href,
        label: t(`menu.${entry}`),
        isCurrent: entry === current,
        ...(count === undefined ? {} : { count }),
      };
    });
}

function entries(): readonly MenuEntry[] {
  const isEntry = (name: string): name is MenuEntry => name in MENU;
  return Object.keys(MENU).filter(isEntry);
}

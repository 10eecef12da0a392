import type { FilingView, RegisteredLicence } from '@biz/actions/ports/queries.ts';
import type { SentMessage } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { standingOf } from '@biz/licensing/acting/mandate.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { MESSAGE_CHANNELS } from '@biz/licensing/message-settings.ts';
import { html, redirect } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { PortalApp } from '../../portal-app.ts';
import { shellOf } from '../../portal-page.tsx';
import { filerOf } from '../../subject.ts';
import { type InboxLine, InboxPage, type LeadsTo, type OutNote } from './inbox-page.tsx';

/** The person's messages; marking them as read is a button, so that looking changes nothing. */
export function addInboxRoutes(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'GET',
    path: paths.inbox,
    policy: 'signed-in',
    async handler(page) {
      const { subject, nationalId } = filerOf(page.subject);
      const [messages, own, licences, unread, principals] = await Promise.all([
        deps.queries.inbox(subject),
        deps.queries.filingsOf(subject),
        deps.queries.licencesOf(subject),
        deps.queries.unreadCount(subject),
        principalsOf(deps, nationalId, page.now()),
      ]);
      const others = await Promise.all(principals.map((principal) => deps.queries.filingsOf(principal)));
      const known = { catalogue: deps.catalogue, subject, filings: [...own, ...others.flat()], licences };
      const lines = messages.flatMap((message) => lineOf(message, known));
      return html(<InboxPage shell={shellOf(deps, page)} lines={lines} unread={unread} />);
    },
  });
  app.route({
    method: 'POST',
    path: paths.inbox,
    policy: 'signed-in',
    async handler(page) {
      const { subject } = filerOf(page.subject);
      await deps.store.transact<null, never>(async (tx) => {
        await tx.markInboxRead(subject, page.now());
        return ok(null);
      });
      return redirect(paths.inbox);
    },
  });
}

/** For whom the person may act now: messages about these people's filings are in the attorney's inbox, too. */
async function principalsOf(deps: RouteDeps, nationalId: NationalId, now: Instant): Promise<readonly SubjectId[]> {
  const mandates = await deps.queries.acting.mandatesTo(nationalId);
  const active = mandates.filter((mandate) => standingOf(mandate, now) === 'active');
  return [...new Set(active.map(({ principal }) => principal.subject))];
}

type Known = {
  readonly catalogue: Catalogue;
  readonly subject: SubjectId;
  /** Their own, and those of people for whom they act. */
  readonly filings: readonly FilingView[];
  readonly licences: readonly RegisteredLicence[];
};

function lineOf(message: SentMessage, { catalogue, subject, filings, licences }: Known): readonly InboxLine[] {
  const { key, at, message: kind } = message;
  const out = outOf(message);
  if (message.ticket) return [{ key, at, message: kind, out, licence: NAMELESS, leadsTo: { ticket: message.ticket } }];
  const held = licences.find(({ entry }) => message.licence !== undefined && hasNumber(entry, message.licence));
  if (held) {
    const licence = catalogue.licences.get(held.licence)?.shortName ?? NAMELESS;
    return [{ key, at, message: kind, out, licence, leadsTo: { licence: held.number } }];
  }
  const found = filings.find(({ filing }) => filing.id === message.filing);
  if (!found) return [];
  const { filing } = found;
  const about = filing.applications.find(({ id }) => id === message.application);
  const licence = (about && catalogue.licences.get(about.licence)?.shortName) ?? NAMELESS;
  return [{ key, at, message: kind, out, licence, leadsTo: leadsTo(filing, subject) }];
}

function leadsTo({ id, number, owner, applicant }: Filing, reader: SubjectId): LeadsTo {
  if (owner === reader) return { filing: id, number };
  return { principal: applicant.juristicName ?? applicant.personName, number };
}

/** A channel that was not wanted or has no address says nothing. */
function outOf(message: SentMessage): readonly OutNote[] {
  return MESSAGE_CHANNELS.flatMap((channel): OutNote[] => {
    const outcome = message[channel]?.outcome;
    return outcome === 'sent' || outcome === 'refused' ? [`out.${channel}.${outcome}`] : [];
  });
}

const NAMELESS = { th: '', en: '' };

function hasNumber({ document, former }: RegisteredLicence['entry'], number: string): boolean {
  return [document, ...former].some((it) => it.number === number);
}

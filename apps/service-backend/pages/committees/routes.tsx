import { keepCommittee } from '@biz/actions/committee/keep-committee.ts';
import { newId } from '@biz/actions/deps.ts';
import type { KeptCommittee } from '@biz/actions/ports/committees.ts';
import { type MemberId, parseMemberId } from '@biz/kernel/ids.ts';
import {
  type Committee,
  type CommitteeMember,
  MEMBER_ROLES,
  QUORUM_SHARES,
} from '@biz/licensing/committee/committee.ts';
import { ONCE_FIELD } from '@biz/web/components/once-field.tsx';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import { html, type Reply, redirect } from '@biz/web/reply.ts';
import type { BackendApp, Page } from '../../backend-app.ts';
import { SEQ_FIELD } from '../../case/seq-field.ts';
import type { RouteDeps } from '../../deps.ts';
import { officerOf } from '../../desk.ts';
import { shellOf } from '../../office-page.tsx';
import { committeePath, meetingPaths } from '../../paths.ts';
import { refuse } from '../../refusals.ts';
import { errorOfRefusal } from '../meetings/refused.ts';
import { CommitteePage } from './committee-page.tsx';
import { CommitteesPage, NewCommitteePage } from './committees-page.tsx';
import { MemberPage, RemovalPage } from './member-page.tsx';

const MOST_LETTERS = 200;

/** O13: the standing committees of an agency and who sits on them. */
export function addCommitteeRoutes(app: BackendApp, deps: RouteDeps): void {
  const policyOf = (path: string) => (path.includes(':committee') ? 'committee-in-reach' : 'agency-administrator');
  const get = (path: string, handler: (page: Page) => Reply | Promise<Reply>) =>
    app.route({ method: 'GET', path, policy: policyOf(path), handler });
  const post = (path: string, handler: (page: Page) => Promise<Reply>) =>
    app.route({ method: 'POST', path, policy: policyOf(path), handler });
  get(meetingPaths.committees, async (page) => {
    const committees = await deps.queries.committees.committees(officerOf(page).agency);
    return html(<CommitteesPage shell={shellOf(deps, page.subject)} committees={committees} />);
  });
  get(meetingPaths.newCommittee, (page) => showNew(deps, page));
  post(meetingPaths.newCommittee, (page) => create(deps, page));
  get(meetingPaths.committee, (page) => showCommittee(deps, page));
  post(meetingPaths.committee, (page) => change(deps, page));
  get(meetingPaths.members, (page) => showMember(deps, page));
  post(meetingPaths.members, (page) => addMember(deps, page));
  get(meetingPaths.removal, (page) => showRemoval(deps, page));
  post(meetingPaths.removal, (page) => removeMember(deps, page));
}

function showNew(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Reply {
  const shown = { shell: shellOf(deps, page.subject), typed: page.form, errors };
  return html(<NewCommitteePage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function create(deps: RouteDeps, page: Page): Promise<Reply> {
  const named = readNamed(page);
  if ('errors' in named) return showNew(deps, page, named.errors);
  return keep(deps, page, { committee: { ...named, members: [] } }, (errors) => showNew(deps, page, errors));
}

function showCommittee(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Reply {
  const kept = deps.committeeOf(page.request);
  const typed = errors.length > 0 ? page.form : undefined;
  const shown = { shell: shellOf(deps, page.subject), kept, errors, ...(typed ? { typed } : {}) };
  return html(<CommitteePage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function change(deps: RouteDeps, page: Page): Promise<Reply> {
  const named = readNamed(page);
  if ('errors' in named) return showCommittee(deps, page, named.errors);
  const of = deps.committeeOf(page.request);
  const committee = { ...named, members: of.committee.members };
  return keep(deps, page, { committee, of }, (errors) => showCommittee(deps, page, errors));
}

async function showMember(deps: RouteDeps, page: Page, errors: readonly FieldError[] = []): Promise<Reply> {
  const kept = deps.committeeOf(page.request);
  const colleagues = await deps.queries.officers.officersOf(kept.agency);
  const shown = { shell: shellOf(deps, page.subject), kept, colleagues, typed: page.form, errors };
  return html(<MemberPage {...shown} />, { status: errors.length > 0 ? 422 : 200 });
}

async function addMember(deps: RouteDeps, page: Page): Promise<Reply> {
  const of = deps.committeeOf(page.request);
  const { committee, agency } = of;
  const { form, t } = page;
  const role = MEMBER_ROLES.find((one) => one === form.one('role'));
  const colleague = (await deps.queries.officers.officersOf(agency)).find(
    ({ subject }) => subject === form.one('officer'),
  );
  const name = colleague?.name ?? form.one('name').trim();
  const errors: FieldError[] = [];
  if (!role) errors.push({ field: 'role', message: t('member.error.role') });
  if (name === '' || name.length > MOST_LETTERS) errors.push({ field: 'name', message: t('member.error.name') });
  if (!role || errors.length > 0) return showMember(deps, page, errors);
  const organisation = form.one('organisation').trim().slice(0, MOST_LETTERS);
  const from = colleague ? { officer: colleague.subject } : organisation ? { organisation } : {};
  const member: CommitteeMember = { id: newId<MemberId>(deps.ids), name, role, ...from };
  const changed = { ...committee, members: [...committee.members, member] };
  return keep(deps, page, { committee: changed, of }, (refused) => showMember(deps, page, refused));
}

function showRemoval(deps: RouteDeps, page: Page): Reply {
  const kept = deps.committeeOf(page.request);
  const id = parseMemberId(page.param('member'));
  const member = kept.committee.members.find((one) => id.ok && one.id === id.value);
  if (!member) return refuse({ kind: 'NotFound' });
  return html(<RemovalPage shell={shellOf(deps, page.subject)} kept={kept} member={member} errors={[]} />);
}

async function removeMember(deps: RouteDeps, page: Page): Promise<Reply> {
  const of = deps.committeeOf(page.request);
  const { committee } = of;
  const members = committee.members.filter(({ id }) => id !== page.param('member'));
  return keep(deps, page, { committee: { ...committee, members }, of });
}

async function keep(
  deps: RouteDeps,
  page: Page,
  { committee, of }: { readonly committee: Committee; readonly of?: KeptCommittee },
  again?: (errors: readonly FieldError[]) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { subject, name, agency } = officerOf(page);
  const version = Number(page.form.one(SEQ_FIELD));
  const input = { committee, ...(of ? { former: { id: of.id, version } } : {}), key: page.form.one(ONCE_FIELD) };
  const done = await keepCommittee(deps, { subject, name, agency }, input);
  if (done.ok) return redirect(committeePath('committee', done.value.committee));
  const error = errorOfRefusal(page, done.error, 'name');
  return error && again ? again([error]) : refuse(done.error);
}

function readNamed({ form, t }: Page): Pick<Committee, 'name' | 'quorum'> | { readonly errors: readonly FieldError[] } {
  const name = form.one('name').trim();
  const quorum = QUORUM_SHARES.find((share) => share === form.one('quorum')) ?? 'half';
  const isFine = name !== '' && name.length <= MOST_LETTERS;
  return isFine ? { name, quorum } : { errors: [{ field: 'name', message: t('committee.error.name') }] };
}

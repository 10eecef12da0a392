import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { createPortal } from '@biz/app-portal/portal.ts';
import { readScopeOf } from '@biz/app-service-backend/officer.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import { openTestDatabase, type TestDatabase } from '@biz/records/testing/test-databases.ts';
import type { LightMyRequestResponse } from 'fastify';
import { contentOf } from './database-content.ts';
import { BACKEND, CHECKED_BY_HANDLER, PORTAL, PUBLIC_REGISTER, type Verdict } from './expected.ts';
import { openWorld, SOMCHAI, type SystemName, type World } from './open-world.ts';
import { furnish, isNamedBy, type Place, pathAt, relationOf } from './places.ts';
import { ask } from './requests.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

const SYSTEMS = ['portal', 'service-backend'] as const satisfies readonly SystemName[];
const RULES = { portal: PORTAL, 'service-backend': BACKEND };

/** Routes that machines call with a secret of their own; no browser, no form token. */
const MACHINE_ROUTES = new Set(['POST /payment/callback/:secret']);

/** Routes that ask the identity provider, which is away in this world. */
const NEEDS_PROVIDER = new Set(['/sign-in', '/sign-in/callback']);

type Content = Awaited<ReturnType<typeof contentOf>>;
type Row = { readonly method: string; readonly path: string; readonly policy: string };
type Cell = { readonly row: Row; readonly subject: Subject; readonly place: Place; readonly want: Verdict };

describe('every route of the systems with pages, against every subject and every object', () => {
  let opened: TestDatabase;
  let world: World;
  let places: Record<SystemName, readonly Place[]>;

  before(async () => {
    opened = await openTestDatabase('pglite');
    world = await openWorld(opened.database);
    places = await furnish(world);
  });
  after(async () => {
    await world?.close();
    await opened?.remove();
  });

  for (const system of SYSTEMS) {
    test(`${system}: every route has a policy that the table knows`, () => {
      const rows = world.apps[system].routes();
      assert.ok(rows.length >= 35, `only ${rows.length} routes`);
      for (const { method, path, policy } of rows) {
        assert.ok(policy === 'open-to-all' || policy in RULES[system], `${method} ${path} has the policy ${policy}`);
      }
    });

    test(`${system}: who may not, gets nothing, learns nothing and changes nothing`, async () => {
      const before = await contentOf(opened.database);
      const cells = cellsOf(system).filter(({ want }) => want !== 'allowed');
      assert.ok(cells.length > 100, `only ${cells.length} cells`);
      for (const cell of cells) {
        const answer = await run(system, cell);
        assert.equal(verdictOf(answer), cell.want, nameOf(cell));
        const shown = withoutAddress(answer.body, pathAt(cell.row.path, cell.place));
        for (const secret of cell.place.secrets.filter((text) => !isKnown(cell, text))) {
          assert.ok(!shown.includes(secret), `${nameOf(cell)} shows ${secret}`);
        }
      }
      assertSameContent(await contentOf(opened.database), before);
    });

    test(`${system}: what is somebody else's answers byte for byte like what never existed`, async () => {
      const never = places[system].find(({ name }) => name === 'what never existed');
      assert.ok(never);
      const faceOfNothing = new Map<string, string>();
      let compared = 0;
      for (const cell of cellsOf(system).filter(({ want }) => want === 'not-found')) {
        if (cell.place === never) continue;
        const isReal = cell.place.owners.length > 0;
        for (const accept of isReal ? ['text/html', 'application/json'] : ['text/html']) {
          const foreign = faceOf(await run(system, cell, accept), cell.row, cell.place);
          const key = `${cell.row.method} ${cell.row.path} ${cell.subject.name} ${accept}`;
          const missing =
            faceOfNothing.get(key) ?? faceOf(await run(system, { ...cell, place: never }, accept), cell.row, never);
          faceOfNothing.set(key, missing);
          assert.ok(foreign === missing, `${nameOf(cell)} as ${accept}: ${firstDifference(foreign, missing)}`);
        }
        compared += 1;
      }
      assert.ok(compared > 50, `only ${compared} cells`);
    });

    test(`${system}: a HEAD request is admitted exactly like its GET`, async () => {
      const [first] = places[system];
      for (const cell of cellsOf(system)) {
        if (cell.row.method !== 'GET' || cell.want === 'allowed' || cell.place !== first) continue;
        const head = await run(system, { ...cell, row: { ...cell.row, method: 'HEAD' } });
        assert.equal(head.statusCode, { 'sign-in': 401, 'not-found': 404, forbidden: 403 }[cell.want], nameOf(cell));
        assert.equal(head.body, '');
      }
    });

    test(`${system}: no command is taken without a form token, with another session's, or from another site`, async () => {
      const before = await contentOf(opened.database);
      let commands = 0;
      for (const cell of cellsOf(system).filter(({ row, want }) => row.method === 'POST' && want === 'allowed')) {
        commands += 1;
        const path = pathAt(cell.row.path, cell.place);
        const wanted = { 'no-token': 'WEB-004', 'foreign-token': 'WEB-004', 'foreign-origin': 'WEB-005' } as const;
        for (const proof of ['no-token', 'foreign-token', 'foreign-origin'] as const) {
          const answer = await ask(world, system, cell.subject, { method: 'POST', path, proof });
          assert.equal(answer.statusCode, 403, `${nameOf(cell)} with ${proof}`);
          assert.ok(answer.body.includes(wanted[proof]), `${nameOf(cell)} with ${proof}`);
        }
      }
      assert.ok(commands > 10, `only ${commands} commands`);
      assertSameContent(await contentOf(opened.database), before);
    });

    test(`${system}: who may, is let in, and sees nothing of people they have nothing to do with`, async () => {
      const cells = cellsOf(system).filter(({ want }) => want === 'allowed');
      const [reads, commands] = [(cell: Cell) => cell.row.method === 'GET', (cell: Cell) => cell.row.method !== 'GET'];
      for (const cell of [...cells.filter(reads), ...cells.filter(commands)]) {
        if (commands(cell)) await cell.place.restore();
        const path = pathAt(cell.row.path, cell.place);
        const answer = await ask(world, system, cell.subject, { method: cell.row.method, path, isAlone: true });
        const isLater = cell.place.lacks.some((part) => cell.row.path.includes(part));
        if (!isLater) assert.equal(verdictOf(answer), 'allowed', nameOf(cell));
        const isExpected = answer.statusCode < 500 || NEEDS_PROVIDER.has(cell.row.path);
        assert.ok(isExpected, `${nameOf(cell)} answers ${answer.statusCode}`);
        for (const other of places[system]) {
          if (!isStranger(system, cell.subject, other)) continue;
          const isPublished = (secret: string) => cell.row.path === PUBLIC_REGISTER && other.published.includes(secret);
          for (const secret of other.secrets.filter((text) => !isPublished(text))) {
            assert.ok(!answer.body.includes(secret), `${nameOf(cell)} shows ${secret} of ${other.name}`);
          }
        }
      }
    });
  }

  test('the bank’s door opens to its secret alone, and even then only asks the bank', async () => {
    const [place] = places.portal;
    assert.ok(place);
    const bill = (await world.fixture.read({ id: place.staged['/payment']?.application as ApplicationId })).state.bill;
    assert.ok(bill);
    const forged = { ref1: bill.reference1, ref2: bill.reference2, status: 'Success', amount: bill.amount / 100 };
    const knock = (secret: string, payload: unknown) =>
      world.apps.portal.inject({ method: 'POST', url: `/payment/callback/${secret}`, payload: payload as object });
    const before = await contentOf(opened.database);
    const elsewhere = await world.apps.portal.inject({ method: 'POST', url: '/payment/callbacks', payload: forged });
    for (const secret of ['wrong', 'Callback-Path', '%00', 'x'.repeat(99)]) {
      const refused = await knock(secret, forged);
      assert.equal(refused.statusCode, 404, secret);
      assert.equal(refused.body.includes('WEB-001'), elsewhere.body.includes('WEB-001'));
    }
    assertSameContent(await contentOf(opened.database), before);
    assert.equal((await knock(world.deps.callbackSecret, forged)).statusCode, 200);
    const now = await contentOf(opened.database);
    for (const table of ['portal.applications', 'portal.application_events'])
      assert.deepEqual(now[table], before[table]);
  });

  test('a file of somebody else is not served under one’s own filing or case', async () => {
    const [own, other] = places.portal;
    assert.ok(own && other);
    const [owner] = SUBJECTS.portal.filter(({ kind }) => kind === 'applicant');
    assert.ok(owner);
    const path = `/filings/${own.values.filing}/files/${other.values.file}`;
    assert.equal((await ask(world, 'portal', owner, { method: 'GET', path })).statusCode, 404);
    const officer = SUBJECTS['service-backend'].find(({ name }) => name === 'an officer of the municipality');
    const [held] = places['service-backend'];
    assert.ok(officer && held);
    const foreign = `/applications/${held.values.application}/files/${other.values.file}`;
    assert.equal((await ask(world, 'service-backend', officer, { method: 'GET', path: foreign })).statusCode, 404);
  });

  test('an authority that forgets whose draft it is would be noticed', async () => {
    const { queries } = world.deps;
    const leaky: typeof queries = {
      ...queries,
      async draft(id, asked) {
        for (const owner of [MALEE.subject, SOMCHAI.subject]) {
          const draft = await queries.draft(id, owner);
          if (draft) return { ...draft, owner: asked };
        }
        return undefined;
      },
    };
    const portal = await createPortal({ ...world.deps, sessions: world.sessions.portal, queries: leaky });
    const sabotaged: World = { ...world, apps: { ...world.apps, portal } };
    const wrong: string[] = [];
    for (const cell of cellsOf('portal').filter(({ want, row }) => want === 'not-found' && row.method === 'GET')) {
      const path = pathAt(cell.row.path, cell.place);
      const answer = await ask(sabotaged, 'portal', cell.subject, { method: 'GET', path });
      if (verdictOf(answer) !== cell.want) wrong.push(nameOf(cell));
    }
    await portal.close();
    assert.ok(wrong.length >= 16, `only ${wrong.length} cells noticed it`);
    assert.ok(wrong.every((name) => name.includes('-of-draft')));
  });

  /** All cells: a route that names nothing is asked once per subject, any other once per subject and place. */
  function cellsOf(system: SystemName): readonly Cell[] {
    const table: Record<
      string,
      (subject: Subject, relation: ReturnType<typeof relationOf>, method: string) => Verdict
    > = RULES[system];
    const subjects: readonly Subject[] = SUBJECTS[system];
    return world.apps[system].routes().flatMap((row) => {
      const rule = (system === 'portal' ? CHECKED_BY_HANDLER[row.path] : undefined) ?? table[row.policy];
      if (!rule || MACHINE_ROUTES.has(`${row.method} ${row.path}`)) return [];
      const named =
        /:(draft|filing|application|number|mandate|visit|officer|slot|licence|day|committee|meeting|definition|revision)/.test(
          row.path,
        ) && row.path !== PUBLIC_REGISTER;
      const at = named ? places[system].filter((place) => isNamedBy(row.path, place)) : places[system].slice(0, 1);
      return at.flatMap((place) =>
        subjects.map((subject) => ({
          row,
          subject,
          place,
          want: rule(subject, relationOf(subject, place, row.path), row.method),
        })),
      );
    });
  }

  function run(system: SystemName, { row, subject, place }: Cell, accept = 'text/html') {
    return ask(world, system, subject, { method: row.method, path: pathAt(row.path, place), accept });
  }
});

/** The identity bar of every page names who acts for whom: oneself, or the one whom an attorney or staff act for. */
function isKnown({ subject, place }: Cell, secret: string): boolean {
  return relationOf(subject, place) === 'own' && place.published.includes(secret);
}

/** True for people whose data must not be on any page of the subject. */
function isStranger(system: SystemName, subject: Subject, place: Place): boolean {
  if (place.owners.length === 0) return false;
  if (system === 'service-backend' && subject.kind === 'officer') {
    if (place.named) return !['own', 'shared'].includes(relationOf(subject, place));
    return subject.officer.agency === 'rim-thale-municipality' || readScopeOf(subject.officer) !== 'all';
  }
  return relationOf(subject, place) !== 'own';
}

/** What admission has answered, read from the answer alone. */
function verdictOf(answer: LightMyRequestResponse): Verdict {
  const location = String(answer.headers.location ?? '');
  if (answer.statusCode === 303 && location.startsWith('/sign-in?to=')) return 'sign-in';
  if (answer.statusCode === 401 && answer.body.includes('WEB-003')) return 'sign-in';
  if (answer.statusCode === 404) return 'not-found';
  return answer.statusCode === 403 && /WEB-00[245]|PRT-07[015]/.test(answer.body) ? 'forbidden' : 'allowed';
}

/** Everything of an answer that a stranger can compare, without what differs from one request to the next. */
function faceOf(answer: LightMyRequestResponse, row: Row, place: Place): string {
  const { date: _, ...headers } = answer.headers;
  const body = withoutAddress(answer.body, pathAt(row.path, place));
  const face = [answer.statusCode, JSON.stringify({ ...headers, 'content-length': '' }), body].join('\n');
  return face
    .replace(/name="form_token" value="[^"]*"/g, '{token}')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '{correlation}');
}

/** The page without the address that was asked for, which links for signing in and for the other language repeat. */
function withoutAddress(body: string, path: string): string {
  return body.replaceAll(path, '{address}').replaceAll(encodeURIComponent(path), '{address}');
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(at - 60, at + 60)} | ${other.slice(at - 60, at + 60)}`;
}

function assertSameContent(now: Content, before: Content): void {
  for (const table of Object.keys({ ...now, ...before })) {
    const isSame = JSON.stringify(now[table]) === JSON.stringify(before[table]);
    assert.ok(isSame, `${table} had ${before[table]?.length ?? 0} rows and has ${now[table]?.length ?? 0}`);
  }
}

function nameOf({ row, subject, place }: Cell): string {
  return `${row.method} ${row.path} (${row.policy}) by ${subject.name} at ${place.name}`;
}

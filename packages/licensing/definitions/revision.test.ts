import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Definition } from '@biz/catalogue/definition.ts';
import {
  type AgencyId,
  type AgencyKindId,
  definitionIdOf,
  type LicenceId,
  type OfficerAccountId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Administrator } from '../officers/decide-account.ts';
import { decideRevision, type RevisionCommand, type RevisionContext } from './decide-revision.ts';
import { mayReadDefinition, mayRevise, type Offices } from './may-revise.ts';
import { evolveRevision, type Revision, type RevisionEvent, type RevisionStatus } from './revision.ts';

const LICENCE = 'any' as LicenceId;
const DEFINITION = definitionIdOf('licence', LICENCE);
const day = (text: string) => text as LocalDate;
const TODAY = day('2026-11-21');
const NOTE = { th: 'ค่าธรรมเนียมใหม่ตามกฎกระทรวง', en: 'New fee by ministerial regulation' };
const person = (name: string): Administrator => ({ account: name as OfficerAccountId, name, reach: 'all' });
const [author, colleague] = [person('author'), person('colleague')];

function after(events: readonly (readonly [Administrator, RevisionEvent])[]): Revision {
  const revision = events.reduce<Revision | undefined>(
    (so, [by, event]) =>
      evolveRevision(so, {
        event,
        at: '2026-11-20T03:00:00.000Z' as Instant,
        by: { kind: 'administrator', account: by.account, name: by.name },
      }),
    undefined,
  );
  assert.ok(revision);
  return revision;
}

const begun = [author, { type: 'RevisionBegun.v2', definition: DEFINITION, text: 'days: 30' }] as const;
const saved = [author, { type: 'RevisionTextSaved.v1', text: 'days: 20' }] as const;
const submitted = [author, { type: 'RevisionSubmitted.v1', from: day('2026-12-01'), note: NOTE }] as const;
const approved = [colleague, { type: 'RevisionApproved.v1' }] as const;
const returned = [colleague, { type: 'RevisionReturned.v1', reason: 'ระบุกฎหมาย' }] as const;
const withdrawn = [author, { type: 'RevisionWithdrawn.v1', reason: 'ไม่ใช้แล้ว' }] as const;

const STANDINGS = {
  draft: after([begun, saved]),
  submitted: after([begun, saved, submitted]),
  approved: after([begun, saved, submitted, approved]),
  withdrawn: after([begun, saved, withdrawn]),
} satisfies Record<RevisionStatus, Revision>;

const COMMANDS: { readonly [Kind in RevisionCommand['kind']]: Extract<RevisionCommand, { kind: Kind }> } = {
  save: { kind: 'save', text: 'days: 10' },
  submit: { kind: 'submit', from: day('2026-12-01'), note: NOTE },
  return: { kind: 'return', reason: 'ระบุกฎหมาย' },
  approve: { kind: 'approve' },
  withdraw: { kind: 'withdraw', reason: 'ไม่ใช้แล้ว' },
};

const OPEN: Readonly<Record<RevisionStatus, readonly RevisionCommand['kind'][]>> = {
  draft: ['save', 'submit', 'withdraw'],
  submitted: ['return', 'approve', 'withdraw'],
  approved: ['withdraw'],
  withdrawn: [],
};

function outcome(revision: Revision, command: RevisionCommand, context: Partial<RevisionContext> = {}): string {
  const decided = decideRevision(revision, command, { by: colleague, today: TODAY, ...context });
  return decided.ok ? decided.value.map(({ type }) => type).join(' ') : decided.error.kind;
}

describe('revisions of a definition', () => {
  test('every command is taken where it belongs and refused everywhere else', () => {
    for (const [status, revision] of Object.entries(STANDINGS)) {
      const open = OPEN[status as RevisionStatus];
      for (const command of Object.values(COMMANDS)) {
        const got = outcome(revision, command);
        if (open.includes(command.kind)) assert.match(got, /^Revision\w+\.v1$/, `${status} ${command.kind}`);
        else assert.equal(got, 'RevisionNotOpen', `${status} ${command.kind}`);
      }
    }
  });

  test('nobody approves what they wrote, saved or submitted, also after it came back', () => {
    assert.equal(outcome(STANDINGS.submitted, COMMANDS.approve, { by: author }), 'AuthorApproves');
    const mended = [colleague, { type: 'RevisionTextSaved.v1', text: 'days: 21' }] as const;
    const both = after([begun, saved, submitted, returned, mended, submitted]);
    assert.equal(outcome(both, COMMANDS.approve, { by: colleague }), 'AuthorApproves');
    assert.equal(outcome(both, COMMANDS.approve, { by: author }), 'AuthorApproves');
    assert.equal(outcome(both, COMMANDS.approve, { by: person('third') }), 'RevisionApproved.v1');
    assert.equal(both.returned, undefined);
  });

  test('what says what it said before is neither saved nor submitted', () => {
    assert.equal(outcome(STANDINGS.draft, { kind: 'save', text: 'days: 20' }), '');
    assert.equal(outcome(after([begun]), COMMANDS.submit), 'RevisionUnchanged');
  });

  test('a note in both languages goes with it', () => {
    for (const note of [
      { th: ' ', en: 'x' },
      { th: 'ก', en: '' },
    ]) {
      assert.equal(outcome(STANDINGS.draft, { ...COMMANDS.submit, note }), 'RevisionNoteMissing');
    }
  });

  test('its day is today or later, also at the approval, and not before a day that is approved', () => {
    const from = (text: string) => ({ ...COMMANDS.submit, from: day(text) });
    assert.equal(outcome(STANDINGS.draft, from('2026-11-20')), 'RevisionTooEarly');
    assert.equal(outcome(STANDINGS.draft, from('2026-11-21')), 'RevisionSubmitted.v1');
    const newestFrom = day('2026-12-02');
    assert.equal(outcome(STANDINGS.draft, COMMANDS.submit, { newestFrom }), 'RevisionTooEarly');
    assert.equal(outcome(STANDINGS.submitted, COMMANDS.approve, { newestFrom }), 'RevisionTooEarly');
    assert.equal(outcome(STANDINGS.submitted, COMMANDS.approve, { today: day('2026-12-02') }), 'RevisionTooEarly');
  });

  test('what is in effect or built upon is not withdrawn, and no reason is no reason', () => {
    assert.equal(outcome(STANDINGS.approved, COMMANDS.withdraw, { today: day('2026-11-30') }), 'RevisionWithdrawn.v1');
    assert.equal(outcome(STANDINGS.approved, COMMANDS.withdraw, { today: day('2026-12-01') }), 'RevisionInEffect');
    assert.equal(outcome(STANDINGS.approved, COMMANDS.withdraw, { isBuiltOn: true }), 'RevisionBuiltOn');
    assert.equal(outcome(STANDINGS.draft, { kind: 'withdraw', reason: '  ' }), 'RevisionReasonMissing');
    assert.equal(outcome(STANDINGS.submitted, { kind: 'return', reason: '' }), 'RevisionReasonMissing');
  });

  test('a stream that does not begin is broken', () => {
    const by = { kind: 'system', name: 'system' } as const;
    const event = { type: 'RevisionApproved.v1' } as const;
    assert.throws(() => evolveRevision(undefined, { event, at: '' as Instant, by }), /before RevisionBegun/);
  });

  test('a stream from when licences alone were revised reads as one of today', () => {
    const then = after([[author, { type: 'RevisionBegun.v1', licence: LICENCE, text: 'days: 30' }], saved]);
    assert.deepEqual(then, STANDINGS.draft);
  });

  test('what many offices use the central office keeps, what one does in its own way that one, too', () => {
    const [many, council] = ['one-office' as AgencyId, 'the-council' as AgencyId];
    const [shared, only] = ['offices' as AgencyKindId, 'council' as AgencyKindId];
    const offices: Offices = {
      agencies: new Map([
        [many, { kind: shared }],
        [council, { kind: only }],
      ]),
      agencyKinds: new Map([
        [shared, {}],
        [only, { onlyOffice: true }],
      ]),
    };
    const common = { id: DEFINITION, title: NOTE };
    const definitions: readonly Definition[] = [
      { ...common, kind: 'licence', licence: LICENCE, agencyKind: shared },
      { ...common, kind: 'licence', licence: LICENCE, agencyKind: only },
      { ...common, kind: 'questions' },
      { ...common, kind: 'documents' },
      { ...common, kind: 'agency', agency: many },
    ];
    const may = (reach: Administrator['reach']) =>
      definitions.map((definition) => {
        if (mayRevise({ reach }, definition, offices)) return 'revise';
        return mayReadDefinition({ reach }, definition, offices) ? 'read' : '';
      });
    assert.deepEqual(may('all'), ['revise', 'revise', 'revise', 'revise', 'revise']);
    assert.deepEqual(may([many]), ['read', '', 'read', 'read', 'revise']);
    assert.deepEqual(may([council]), ['', 'revise', 'read', 'read', '']);
    assert.deepEqual(may(['unknown' as AgencyId]), ['', '', 'read', 'read', '']);
  });
});

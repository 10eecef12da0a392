import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JuristicId, NationalId } from '@biz/kernel/identifiers.ts';
import type { AssistanceId, FilingId, LicenceId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { plusMs } from '@biz/kernel/instant.ts';
import type { Assistance } from './assistance.ts';
import { MANDATE_ACTS, type Mandate, type MandateEvent } from './mandate.ts';
import { type Act, type Acting, mayAct, type OwnedThing, ownerOf } from './may-act.ts';

const NOW = '2026-11-20T03:00:00.000Z' as Instant;
const [MALEE, SOMCHAI, STAFF] = ['malee', 'somchai', 'staff'] as unknown as readonly [SubjectId, SubjectId, SubjectId];
const COMPANY = '0105599999997' as JuristicId;
const [FOOD, SIGN] = ['food', 'sign'] as unknown as readonly [LicenceId, LicenceId];
const EVERY_ACT: readonly Act[] = ['read', 'own', ...MANDATE_ACTS];

const person = {
  nationalId: '1999900000005' as NationalId,
  title: 'นางสาว',
  firstName: 'มาลี',
  lastName: 'ใจดี',
  assurance: 2.3,
};
const thing: OwnedThing = {
  owner: MALEE,
  filing: 'one' as FilingId,
  applicant: { kind: 'juristic', juristicId: COMPANY },
  licences: [FOOD],
};

function mandate(
  change: Partial<Mandate> = {},
  kinds: readonly MandateEvent['kind'][] = ['sealed', 'accepted'],
): Mandate {
  const eventOf = (kind: MandateEvent['kind']) => ({ kind, side: 'principal' }) as unknown as MandateEvent;
  return {
    id: 'm' as MandateId,
    principal: { subject: MALEE, ...person },
    company: { id: COMPANY, name: 'บริษัท' },
    attorneyId: '1999900000013' as NationalId,
    licences: 'all',
    acts: ['prepare'],
    from: '2026-11-01' as LocalDate,
    to: '2026-11-30' as LocalDate,
    createdAt: NOW,
    records: kinds.map((kind, index) => ({
      seq: index + 1,
      at: NOW,
      by: kind === 'accepted' ? SOMCHAI : MALEE,
      byName: '',
      event: eventOf(kind),
    })),
    ...change,
  };
}

const under = (its: Mandate): Acting => ({ subject: SOMCHAI, behalf: { kind: 'mandate', mandate: its } });

function assistance(change: Partial<Assistance> = {}): Assistance {
  return {
    id: 'a' as AssistanceId,
    staff: { subject: STAFF, name: 'วิภา', centre: { th: 'ศูนย์', en: 'Centre' } },
    applicant: { subject: MALEE, ...person },
    mobileFrom: 'told',
    consentVersion: '1',
    startedAt: NOW,
    draft: thing.filing,
    ...change,
  };
}

const helping = (its: Assistance): Acting => ({ subject: STAFF, behalf: { kind: 'assistance', assistance: its } });
const verdicts = (who: Acting, its = thing, now = NOW) => EVERY_ACT.map((act) => mayAct(who, its, act, now));
const every = (verdict: string) => EVERY_ACT.map(() => verdict);

describe('acting for oneself', () => {
  it('may do everything to one’s own and nothing to anybody else’s', () => {
    assert.deepEqual(verdicts({ subject: MALEE }), every('allowed'));
    assert.deepEqual(verdicts({ subject: SOMCHAI }), every('foreign'));
  });
});

describe('acting under a mandate', () => {
  it('may read, and do what the mandate names and nothing else', () => {
    for (const given of MANDATE_ACTS) {
      for (const act of EVERY_ACT) {
        const isAllowed = act === 'read' || act === given;
        const verdict = mayAct(under(mandate({ acts: [given] })), thing, act, NOW);
        assert.equal(verdict, isAllowed ? 'allowed' : 'not-covered', `${given} and ${act}`);
      }
    }
  });

  it('reaches only the principal’s things, in the capacity and for the licences that it names', () => {
    const { company: _, ...personal } = mandate();
    const foreign: readonly [Mandate, OwnedThing][] = [
      [mandate(), { ...thing, owner: SOMCHAI }],
      [mandate(), { ...thing, applicant: { kind: 'juristic', juristicId: '0105500000001' as JuristicId } }],
      [mandate(), { ...thing, applicant: { kind: 'person' } }],
      [personal, thing],
      [mandate({ licences: [FOOD] }), { ...thing, licences: [FOOD, SIGN] }],
      [mandate({ licences: [SIGN] }), thing],
    ];
    for (const [its, other] of foreign) assert.deepEqual(verdicts(under(its), other), every('foreign'));
    assert.equal(mayAct(under(mandate({ licences: [FOOD, SIGN] })), thing, 'prepare', NOW), 'allowed');
  });

  it('is over when it was revoked or declined, not accepted, not begun or past its last day', () => {
    const over = [
      mandate({}, ['sealed', 'accepted', 'revoked']),
      mandate({ from: '2026-11-21' as LocalDate }),
      mandate({ to: '2026-11-19' as LocalDate }),
    ];
    for (const its of over) assert.deepEqual(verdicts(under(its)), every('ended'));
    assert.deepEqual(verdicts(under(mandate({}, ['sealed']))), every('foreign'), 'nobody has accepted it');
    assert.equal(mayAct(under(mandate({ to: '2026-11-20' as LocalDate })), thing, 'prepare', NOW), 'allowed');
  });

  it('is of no use to anybody but the attorney who accepted it', () => {
    assert.deepEqual(verdicts({ ...under(mandate()), subject: STAFF }), every('foreign'));
  });
});

describe('helping at a service centre', () => {
  it('may prepare and let the applicant seal the one draft of the visit, and nothing else', () => {
    const allowed = EVERY_ACT.filter((act) => mayAct(helping(assistance()), thing, act, NOW) === 'allowed');
    assert.deepEqual(allowed, ['read', 'prepare', 'submit']);
    assert.deepEqual(verdicts(helping(assistance()), { ...thing, filing: 'two' as FilingId }), every('foreign'));
    const { draft: _, ...without } = assistance();
    assert.deepEqual(verdicts(helping(without)), every('foreign'));
    assert.deepEqual(verdicts({ ...helping(assistance()), subject: SOMCHAI }), every('foreign'));
  });

  it('is over once the filing was sent, the visit was ended, or the day is done', () => {
    for (const its of [
      assistance({ sent: { number: 'BP69-000001', at: NOW, applications: [] } }),
      assistance({ endedAt: NOW }),
    ]) {
      assert.deepEqual(verdicts(helping(its)), every('ended'));
    }
    assert.deepEqual(verdicts(helping(assistance()), thing, plusMs(NOW, 8 * 3_600_000)), every('ended'));
  });
});

it('works on the things of the one it acts for', () => {
  assert.equal(ownerOf({ subject: SOMCHAI }), SOMCHAI);
  assert.equal(ownerOf(under(mandate())), MALEE);
  assert.equal(ownerOf(helping(assistance())), MALEE);
});

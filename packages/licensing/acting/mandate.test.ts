import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { LicenceId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { type Mandate, type MandateTerms, mandateDigest, problemsOfTerms } from './mandate.ts';

const TODAY = '2026-11-20' as LocalDate;
const terms: MandateTerms = {
  attorneyId: '1999900000013' as NationalId,
  licences: 'all',
  acts: ['prepare'],
  from: TODAY,
  to: '2027-11-20' as LocalDate,
};
const principal = { nationalId: '1999900000005' as NationalId };

describe('the terms of a mandate', () => {
  it('are sound for somebody else, from today, for a year', () => {
    assert.deepEqual(problemsOfTerms(terms, principal, TODAY), []);
  });

  it('are refused with everything that is wrong with them', () => {
    const wrong: readonly [Partial<MandateTerms>, string][] = [
      [{ attorneyId: principal.nationalId }, 'attorney-is-principal'],
      [{ acts: [] }, 'no-acts'],
      [{ licences: [] }, 'no-licences'],
      [{ from: '2026-11-19' as LocalDate, to: TODAY }, 'starts-in-the-past'],
      [{ from: '2026-11-22' as LocalDate, to: '2026-11-21' as LocalDate }, 'ends-before-start'],
      [{ to: '2027-11-22' as LocalDate }, 'too-long'],
    ];
    for (const [change, problem] of wrong) {
      assert.deepEqual(problemsOfTerms({ ...terms, ...change }, principal, TODAY), [problem]);
    }
    assert.equal(problemsOfTerms({ ...terms, acts: [], licences: [] }, principal, TODAY).length, 2);
  });

  it('give another digest when any of them changes', () => {
    const mandate: Mandate = {
      ...terms,
      id: 'm' as MandateId,
      principal: { subject: 's' as SubjectId, title: '', firstName: '', lastName: '', assurance: 2.3, ...principal },
      createdAt: '2026-11-20T03:00:00.000Z' as Instant,
      records: [],
    };
    const changes: readonly Partial<Mandate>[] = [
      { acts: ['prepare', 'submit'] },
      { licences: ['food' as LicenceId] },
      { attorneyId: '3999900000011' as NationalId },
      { from: '2026-11-21' as LocalDate },
      { to: '2026-11-21' as LocalDate },
      { id: 'n' as MandateId },
    ];
    const digests = changes.map((change) => mandateDigest({ ...mandate, ...change }));
    assert.equal(new Set([mandateDigest(mandate), ...digests]).size, changes.length + 1);
    assert.equal(
      mandateDigest({ ...mandate, createdAt: '2026-11-21T03:00:00.000Z' as Instant }),
      mandateDigest(mandate),
    );
  });
});

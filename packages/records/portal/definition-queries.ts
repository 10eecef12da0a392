import type { DefinitionQueries } from '@biz/actions/ports/definitions.ts';
import { bangkokDate, bangkokInstant } from '@biz/kernel/instant.ts';
import { toRevision } from './definition-records.ts';
import type { Reader } from './tx-scope.ts';

/** The reads of revisions of definitions. */
export function createDefinitionQueries(db: Reader): DefinitionQueries {
  const revisions = () => db.selectFrom('definition_revisions').selectAll();
  return {
    async revision(id) {
      const row = await revisions().where('id', '=', id).executeTakeFirst();
      return row && toRevision(row);
    },
    async revisionsOf(definition) {
      const rows = await revisions().where('definition', '=', definition).orderBy('saved_at', 'desc').execute();
      return rows.map(toRevision);
    },
    async open(today) {
      const rows = await revisions()
        .where((is) =>
          is.or([
            is('status', 'in', ['draft', 'submitted']),
            is.and([is('status', '=', 'approved'), is('effective_from', '>', today)]),
          ]),
        )
        .orderBy('saved_at', 'desc')
        .execute();
      return rows.map(toRevision);
    },
    async inEffect(day) {
      const rows = await revisions()
        .where('status', '=', 'approved')
        .where('effective_from', '<=', day)
        .orderBy('approval')
        .execute();
      return [...new Map(rows.map((row) => [row.definition, toRevision(row)])).values()];
    },
    async history(id) {
      const rows = await db
        .selectFrom('definition_events')
        .select(['seq', 'at', 'by_actor', 'event'])
        .where('revision_id', '=', id)
        .orderBy('seq')
        .execute();
      return rows.map(({ by_actor: by, ...row }) => ({ by, ...row }));
    },
    async inEffectBetween({ after, until }) {
      const rows = await revisions()
        .where('status', '=', 'approved')
        .where('effective_from', '>=', bangkokDate(after))
        .where('effective_from', '<=', bangkokDate(until))
        .orderBy('approval')
        .execute();
      return rows.map(toRevision).filter((kept) => effectiveAt(kept.revision) > after);
    },
  };
}

/** From its day on, or from its approval on that day. */
function effectiveAt({ proposal, approved }: ReturnType<typeof toRevision>['revision']): string {
  const begins = proposal ? bangkokInstant(proposal.from, { hour: 0, minute: 0 }) : '';
  return approved && approved.at > begins ? approved.at : begins;
}

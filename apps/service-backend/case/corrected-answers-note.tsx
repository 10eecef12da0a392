import { hasPlanChanges, type PlanChanges } from '@biz/actions/corrections/plan-changes.ts';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Baht } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { casePath } from '../paths.ts';
import { useText } from '../use-text.ts';
import type { OfficerCase } from './officer-case.ts';

/** Says that answers were corrected, and what else they change: the fee, or which licences the business needs. */
export function CorrectedAnswersNote(props: {
  readonly officerCase: OfficerCase;
  readonly changes: PlanChanges;
  /** False where the changes stand on the same page. */
  readonly hasLink?: boolean;
}): Markup {
  const { lang, t, tx } = useText();
  const { changes, officerCase } = props;
  const names = (licences: PlanChanges['added']) => licences.map((licence) => licence.shortName[lang]).join(', ');
  return (
    <InsetText>
      <p>
        {t('corrected.title', { version: officerCase.filing.version ?? 1 })}{' '}
        {props.hasLink === false ? null : (
          <Link href={casePath('requests', officerCase.application.id)}>{t('corrected.link')}</Link>
        )}
      </p>
      {hasPlanChanges(changes) ? null : <p>{t('corrected.same')}</p>}
      {changes.fee ? (
        <p>
          {tx('corrected.fee', {
            before: <Baht amount={changes.fee.before} />,
            after: <Baht amount={changes.fee.after} />,
          })}
        </p>
      ) : null}
      {changes.added.length > 0 ? <p>{t('corrected.added', { names: names(changes.added) })}</p> : null}
      {changes.removed.length > 0 ? <p>{t('corrected.removed', { names: names(changes.removed) })}</p> : null}
    </InsetText>
  );
}

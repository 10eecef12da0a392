import type { Colleague } from '@biz/actions/ports/desk.ts';
import type { SelectOption } from '@biz/web/components/select.tsx';
import type { Officer } from '../../officer.ts';
import { useText } from '../../use-text.ts';

/** Whom a case can be given to: oneself first, then colleagues by name, then nobody. */
export function useAssignees(props: {
  readonly officer: Officer;
  readonly colleagues: readonly Colleague[];
}): readonly SelectOption[] {
  const { t } = useText();
  const { officer } = props;
  const others = props.colleagues.filter(({ subject }) => subject !== officer.subject);
  return [
    { value: 'me', label: t('assignment.me', { name: officer.name }) },
    ...others.map(({ subject, name }) => ({ value: subject, label: name })),
    { value: 'none', label: t('assignment.nobody') },
  ];
}

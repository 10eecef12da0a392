import type { Capacity } from '@biz/licensing/acting/capacity.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { useText } from '../use-text.ts';

/** Names an actor with the role they acted in: an attorney is named as one, and the staff who helped are named with the applicant. */
export function useActorName(): (actor: Actor) => string {
  const { t } = useText();
  const capacityText = useCapacityText();
  return (actor) => {
    const capacity = actor.kind === 'applicant' && actor.capacity ? capacityText(actor.capacity) : undefined;
    return t('history.by', { name: actor.name, role: capacity ?? t(`history.actor.${actor.kind}`) });
  };
}

/** In which capacity somebody acted for the applicant. */
export function useCapacityText(): (capacity: Capacity) => string {
  const { t, lang } = useText();
  return (capacity) =>
    capacity.kind === 'assisted'
      ? t('capacity.assisted', { staff: capacity.staff.name, centre: capacity.staff.centre[lang] })
      : t(`capacity.${capacity.kind}`);
}

import type { Actor } from '@biz/licensing/actor.ts';
import { useText } from '../use-text.ts';

/** Names an actor with the role they acted in. */
export function useActorName(): (actor: Actor) => string {
  const { t } = useText();
  return (actor) => t('history.by', { name: actor.name, role: t(`history.actor.${actor.kind}`) });
}

import type { ActorKind } from '@biz/catalogue/process.ts';
import type { AgencyId, SubjectId } from '@biz/kernel/ids.ts';
import type { Capacity } from './acting/capacity.ts';

/** Who acts. Names are kept with the event, so that history reads the same when an account is gone. */
export type Actor =
  | {
      readonly kind: 'applicant';
      readonly subject: SubjectId;
      readonly name: string;
      /** Left out by a person who acts for themselves or their company. */
      readonly capacity?: Capacity;
    }
  | { readonly kind: 'officer'; readonly subject: SubjectId; readonly name: string; readonly agency: AgencyId }
  | { readonly kind: 'signer'; readonly subject: SubjectId; readonly name: string; readonly agency: AgencyId }
  | { readonly kind: 'system'; readonly name: string };

/** True when a table row meant for `by` is open to this actor. */
export function mayActAs(actor: Actor, by: ActorKind): boolean {
  return actor.kind === by;
}

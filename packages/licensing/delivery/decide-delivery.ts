import { err, ok } from '@biz/kernel/result.ts';
import type { Deciding, Decision } from '../decision.ts';

/** เลือกช่องทางการรับใบอนุญาต: one of the channels that the step offers. */
export function decideDelivery({ state, command, context }: Deciding<'choose-delivery'>): Decision {
  const offered = context.process.steps[state.step]?.deliver ?? [];
  if (!offered.includes(command.channel)) return err({ kind: 'ChannelNotOffered', channel: command.channel });
  return ok(state.delivery === command.channel ? [] : [{ type: 'DeliveryChosen.v1', channel: command.channel }]);
}

/** แจ้งให้มารับ: what was signed before is ready. */
export function decideReady({ move }: Deciding<'announce-ready'>): Decision {
  return ok([{ type: 'ReadyToCollect.v1', move }]);
}

/** ส่งทางไปรษณีย์ or to a service centre: with the number by which the parcel is traced. */
export function decideDispatch({ state, command }: Deciding<'record-dispatch'>): Decision {
  if (state.delivery !== 'post' && state.delivery !== 'service-centre') return err({ kind: 'NothingToDispatch' });
  const trackingNumber = command.trackingNumber.trim();
  if (!trackingNumber) return err({ kind: 'TrackingNumberMissing' });
  return ok([{ type: 'LicenceDispatched.v1', channel: state.delivery, trackingNumber }]);
}

import type { LocalDate } from '@biz/kernel/instant.ts';

/** What the law wants when an agency takes longer (Licensing Facilitation Act B.E. 2558, s. 10), and what it may do before. */
export type LatenessEvent =
  /** ต้องแจ้งเหตุล่าช้า: seven more days are over without a result, so a written reason is owed until the end of `by`. */
  | {
      readonly type: 'LatenessNoticeDue.v1';
      readonly notice: number;
      readonly due: LocalDate;
      readonly from: LocalDate;
      readonly by: LocalDate;
    }
  /** หนังสือแจ้งเหตุแห่งความล่าช้า */
  | {
      readonly type: 'LatenessExplained.v1';
      readonly notice: number;
      readonly due: LocalDate;
      readonly reason: string;
      readonly newExpectedDate: LocalDate;
    }
  /** ส่งสำเนาหนังสือให้สำนักงานที่กำกับ: `reference` is the provider's, as proof. */
  | {
      readonly type: 'LatenessCopySent.v1';
      readonly notice: number;
      readonly to: string;
      readonly reference: string;
    }
  /** ขยายระยะเวลา: days of the definition's basis. */
  | {
      readonly type: 'DueExtended.v1';
      readonly extension: number;
      readonly days: number;
      readonly reason: string;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  /** วันครบกำหนดเลื่อน: days became closing days while the clock ran. From now on `to` is what people were told. */
  | { readonly type: 'DueMoved.v1'; readonly from: LocalDate; readonly to: LocalDate };

const TYPES = {
  'LatenessNoticeDue.v1': true,
  'LatenessExplained.v1': true,
  'LatenessCopySent.v1': true,
  'DueExtended.v1': true,
  'DueMoved.v1': true,
} satisfies Record<LatenessEvent['type'], true>;

/** True for what is told about lateness and extensions. */
export function isLatenessEvent(event: { readonly type: string }): event is LatenessEvent {
  return event.type in TYPES;
}

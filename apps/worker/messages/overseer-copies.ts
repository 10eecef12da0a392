import type { CopyWords } from '@biz/actions/system/send-lateness-copy.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';

/** สำเนาหนังสือแจ้งเหตุแห่งความล่าช้า, as the overseeing office reads it: Thai, the language of record, and nothing about the person. */
export const overseerCopy: CopyWords = ({ catalogue, agency, state, notice, explained }) => {
  const licence = catalogue.licences.get(state.licence)?.name.th ?? state.licence;
  return {
    subject: `สำเนาหนังสือแจ้งเหตุแห่งความล่าช้า คำขอ ${state.number} ฉบับที่ ${notice}`,
    text: [
      `เรียน ${agency.overseer.name.th}`,
      `${agency.name.th} ส่งสำเนาการแจ้งเหตุแห่งความล่าช้าตามมาตรา 10 แห่งพระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558`,
      `คำขอเลขที่ ${state.number} ${licence}`,
      `ครบกำหนดเมื่อวันที่ ${formatDate(explained.due, 'th')}`,
      `แจ้งผู้ยื่นเมื่อวันที่ ${formatDate(bangkokDate(explained.at), 'th')} เป็นฉบับที่ ${notice}`,
      `เหตุผล: ${explained.reason}`,
      `คาดว่าจะแล้วเสร็จภายในวันที่ ${formatDate(explained.newExpectedDate, 'th')}`,
    ].join('\n'),
  };
};

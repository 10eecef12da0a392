import type { Instant } from '@biz/kernel/instant.ts';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cellText, contentTypes, ROOT_RELATIONS, STYLES, sheetEnd, sheetStart, workbook } from './sheet-xml.ts';

/** A column: its heading, and how many letters wide it is shown. */
export type SheetColumn = { readonly header: string; readonly width: number };

/** One sheet. Rows come in portions, so that a long list is never in memory as a whole. */
export type Sheet = {
  /** At most 31 letters are kept, without the characters that a sheet's name may not have. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>;
};

/** The media type of what `writeSpreadsheet` makes. */
export const SPREADSHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Makes a spreadsheet (แผ่นตารางทำการ) as Office Open XML (ECMA-376). Every cell is text in a text format: whatever was typed
 * into a form, no program takes it for a formula. The same rows give the same bytes.
 */
export async function writeSpreadsheet(sheets: readonly Sheet[], at: Instant): Promise<Uint8Array<ArrayBuffer>> {
  const zip = openZip(at);
  zip.put('[Content_Types].xml', contentTypes(sheets.length));
  zip.put('_rels/.rels', ROOT_RELATIONS);
  const book = workbook(sheets.map(({ name }) => name));
  zip.put('xl/workbook.xml', book.workbook);
  zip.put('xl/_rels/workbook.xml.rels', book.relations);
  zip.put('xl/styles.xml', STYLES);
  for (const [index, sheet] of sheets.entries()) {
    const part = zip.open(`xl/worksheets/sheet${index + 1}.xml`);
    part.write(sheetStart(sheet.columns));
    for await (const rows of sheet.rows) part.write(rows.map(rowXml).join(''));
    part.end(sheetEnd(sheet.columns.length));
  }
  return zip.bytes();
}

function rowXml(cells: readonly string[]): string {
  return `<row>${cells.map((text) => cellText(text, 'plain')).join('')}</row>`;
}

/** Parts are compressed as they are written; what is kept is the compressed file alone. */
function openZip(at: Instant) {
  const chunks: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((failure, chunk) => {
    if (failure) failures.push(failure);
    else chunks.push(chunk);
  });
  function open(name: string) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = at;
    zip.add(part);
    return {
      write: (text: string) => part.push(strToU8(text)),
      end: (text: string) => part.push(strToU8(text), true),
    };
  }
  return {
    open,
    put: (name: string, text: string) => open(name).end(text),
    bytes(): Uint8Array<ArrayBuffer> {
      zip.end();
      if (failures[0]) throw failures[0];
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

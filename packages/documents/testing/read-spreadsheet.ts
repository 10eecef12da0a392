import { strFromU8, unzipSync } from 'fflate';

/** The sheets of a spreadsheet by name, as rows of text; throws when a cell is anything but text. */
export function readSpreadsheet(bytes: Uint8Array): Readonly<Record<string, readonly (readonly string[])[]>> {
  const files = unzipSync(bytes);
  const text = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`the file has no ${path}`);
    return strFromU8(file);
  };
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => unescaped(name));
  return Object.fromEntries(names.map((name, index) => [name, rowsOf(text(`xl/worksheets/sheet${index + 1}.xml`))]));
}

function rowsOf(xml: string): readonly (readonly string[])[] {
  if (/<f>|<v>| t="(?!inlineStr")/.test(xml)) throw new Error('a cell is not text');
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c s="\d"(?:\/>| t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is><\/c>)/gs)].map(
      ([, cell = '']) => unescaped(cell),
    ),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

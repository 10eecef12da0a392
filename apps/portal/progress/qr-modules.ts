import QRCode from 'qrcode';

/** The modules of a QR code for a text, row by row, at error correction level M. */
export function qrModulesOf(text: string): readonly (readonly boolean[])[] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_row, row) =>
    Array.from({ length: modules.size }, (_column, column) => Boolean(modules.get(row, column))),
  );
}

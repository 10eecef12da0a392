import { DocumentPage, Viewer } from '@biz/web/components/document-review.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { OfficerCase } from '../../case/officer-case.ts';
import { NewWindowLink } from '../../components/new-window-link.tsx';
import { casePath } from '../../paths.ts';
import { useText } from '../../use-text.ts';

/** The licence's PDF in place; nothing for a paper licence. */
export function LicenceSheet({ officerCase }: { readonly officerCase: OfficerCase }): Markup | null {
  const { t } = useText();
  const { id, state } = officerCase.application;
  const { issued } = state;
  if (!issued?.file) return null;
  const href = casePath('file', id, { file: issued.file });
  const name = t('licence.pdf', { number: issued.number });
  return (
    <Viewer
      title={name}
      open={
        <NewWindowLink href={href} what={issued.number}>
          {t('licence.open')}
        </NewWindowLink>
      }
      page={<DocumentPage href={href} mediaType="application/pdf" title={name} />}
      file={t('documents.pdfFallback')}
    />
  );
}

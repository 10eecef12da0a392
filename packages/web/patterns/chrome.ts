import type { Lang } from '@biz/kernel/localised.ts';
import type { Chrome } from '../components/public-layout.tsx';
import { patternTexts } from './pattern-texts.ts';

/** The frame of the pattern pages. */
export function patternChrome(lang: Lang): Chrome {
  const t = patternTexts.t[lang];
  return {
    service: 'Biz Portal',
    home: '/',
    isTraining: true,
    footer: {
      operator: t('operator'),
      year: lang === 'th' ? '2569' : '2026',
      contact: { phone: '0 2000 0000', hours: t('hours'), email: 'help@example.go.th' },
      links: [
        { href: '/terms', label: t('terms') },
        { href: '/privacy', label: t('privacy') },
        { href: '/accessibility', label: t('accessibility') },
      ],
    },
  };
}

import type { Lang } from '@biz/kernel/localised.ts';

/** What every component may ask about the page it is rendered into. */
export type PageFrame = {
  readonly lang: Lang;
  /** Path and query of the page, as a local URL. */
  readonly here: string;
  /** The same page in another language. */
  inLanguage(lang: Lang): string;
  /** The form token; asking for it makes sure that the visitor gets the matching cookie. */
  csrfToken(): string;
  /** A fresh random key for a command that must happen once. */
  onceKey(): string;
  /** The URL of a built asset, with its content hash. */
  asset(name: string): string;
  /** When the session ends without further activity, ISO 8601; nothing when signed out. */
  readonly sessionEnds?: string;
};

const standAlone: PageFrame = {
  lang: 'th',
  here: '/',
  inLanguage: (lang) => `/?lang=${lang}`,
  csrfToken: () => '',
  onceKey: () => '',
  asset: (name) => `/assets/${name}`,
};

let current = standAlone;

/** Renders with this frame. A page is rendered without waiting for anything, so no other page comes in between. */
export function inPageFrame<T>(frame: PageFrame, render: () => T): T {
  const before = current;
  current = frame;
  try {
    return render();
  } finally {
    current = before;
  }
}

/** The frame of the page being rendered; in Thai at `/` when a component is rendered by itself. */
export function usePageFrame(): PageFrame {
  return current;
}

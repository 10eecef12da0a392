import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';

/** The first screen of the landing page: the promise and the ways in, beside the drawing of one application to many. */
export function Hero({ children }: { readonly children: Content }): Markup {
  return (
    <div class="bp-hero">
      <div>{children}</div>
      <HeroArt />
    </div>
  );
}

function HeroArt(): Markup {
  const { t } = useKitText();
  return (
    <svg class="bp-hero__art" viewBox="0 0 400 440" aria-hidden="true" focusable="false">
      <path
        class="bp-art__line"
        d="M120 40v60M120 100C120 150 40 140 40 200v30c0 60 80 50 80 100M120 100v230M120 100c0 50 80 40 80 100v30c0 60-80 50-80 100M120 330v40"
      />
      <circle class="bp-art__end" cx="120" cy="40" r="14" />
      <path class="bp-art__tick" d="M114 40l4.5 4.5L126.5 36" />
      {[40, 120, 200].map((x) => (
        <circle key={x} class="bp-art__stop" cx={x} cy="215" r="12" />
      ))}
      <rect class="bp-art__sheet" x="84" y="352" width="72" height="84" rx="4" />
      <path class="bp-art__rule" d="M98 374h44M98 390h44M98 406h22" />
      <circle class="bp-art__end" cx="136" cy="412" r="9" />
      <ArtText x={150} y={38} title={t('art.once')} detail={t('art.onceDetail')} />
      <ArtText x={230} y={210} title={t('art.agencies')} detail={t('art.agenciesDetail')} />
      <ArtText x={180} y={388} title={t('art.licence')} detail={t('art.licenceDetail')} />
    </svg>
  );
}

function ArtText(props: {
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly detail: string;
}): Markup {
  return (
    <>
      <text class="bp-art__text" x={props.x} y={props.y}>
        {props.title}
      </text>
      <text class="bp-art__small" x={props.x} y={props.y + 24}>
        {props.detail}
      </text>
    </>
  );
}

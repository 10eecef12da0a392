import type { Catalogue, Certainty } from '@biz/catalogue/model.ts';
import type { OperationKind } from '@biz/catalogue/operation.ts';
import { OPERATION_KINDS } from '@biz/catalogue/operation.ts';
import { definitionMembersTh } from '../../messages/definition-members.th.ts';
import { useText } from '../../use-text.ts';

/** Words for the parts of a definition and for what stands in them, in the language of the page. */
export function useDefinitionWords(catalogue: Catalogue) {
  const { lang, t } = useText();
  const nameOf = (id: string) => labelOf(catalogue, id)?.[lang];
  function segment(part: string): string {
    const operation = OPERATION_KINDS.find((kind) => kind === part);
    if (operation) return t(`definition.operation.${operation}`);
    const key = `definition.member.${part}`;
    return isMember(key) ? t(key) : (nameOf(part) ?? part);
  }
  function value(raw: unknown): string {
    if (raw === undefined) return t('definition.none');
    if (typeof raw === 'boolean') return t(raw ? 'definition.required' : 'definition.optional');
    if (typeof raw === 'string') return nameOf(raw) ?? raw;
    if (typeof raw === 'number') return String(raw);
    if (Array.isArray(raw)) return raw.length === 0 ? t('definition.none') : raw.map(value).join(', ');
    return isCertainty(raw) ? certainty(raw) : parts(raw);
  }
  function parts(raw: unknown): string {
    if (typeof raw !== 'object' || raw === null) return '';
    if ('th' in raw && 'en' in raw) return `${raw.th} / ${raw.en}`;
    return Object.entries(raw)
      .map(([name, member]) => `${segment(name)}: ${value(member)}`)
      .join('; ');
  }
  function certainty({ level, source }: Certainty): string {
    const words = t(`definition.certainty.${level}`);
    return source === undefined ? words : `${words} (${source})`;
  }
  const path = (segments: readonly string[]) => segments.map(segment).join(' › ');
  return { path, value };
}

/** What an operation is called. */
export function useOperationName(): (kind: OperationKind) => string {
  const { t } = useText();
  return (kind) => t(`definition.operation.${kind}`);
}

function labelOf({ concepts, documents, agencies, licences }: Catalogue, id: string) {
  for (const [known, { label }] of [...concepts, ...documents]) if (known === id) return label;
  for (const [known, { shortName }] of licences) if (known === id) return shortName;
  for (const [known, { name }] of agencies) if (known === id) return name;
  return undefined;
}

function isMember(key: string): key is keyof typeof definitionMembersTh {
  return key in definitionMembersTh;
}

function isCertainty(value: unknown): value is Certainty {
  return typeof value === 'object' && value !== null && 'level' in value;
}

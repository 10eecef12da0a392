import { ruleInForce } from '@biz/catalogue/compute-fee.ts';
import type { Agency } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { paths } from '../../paths.ts';
import { provinceOf } from '../guide/served-places.ts';
import type { Manual } from './manual.ts';

/** A licence as Schema.org describes public services (GovernmentService), with what the catalogue knows and nothing else. */
export function serviceData(manual: Manual, origin: string, lang: Lang): object {
  const { licence, office, businesses } = manual;
  const url = `${origin}${paths.manual(licence.id)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: licence.name[lang],
    alternateName: licence.shortName[lang],
    description: licence.why[lang],
    serviceType: licence.deliverable.name[lang],
    jurisdiction: { '@type': 'Country', name: 'TH' },
    provider: { '@type': 'GovernmentOrganization', name: office.name[lang] },
    ...(businesses.length === 0
      ? {}
      : { audience: businesses.map(({ name }) => ({ '@type': 'BusinessAudience', audienceType: name[lang] })) }),
    availableChannel: channelsOf(manual, origin, lang),
    serviceOutput: permitOf(manual, lang),
    ...offerOf(manual),
  };
}

function channelsOf({ way, agencies, businesses }: Manual, origin: string, lang: Lang): readonly object[] {
  const days = way.by === 'portal' && way.operation.dayBasis === 'calendar' ? way.operation.days : undefined;
  const time = days === undefined ? {} : { processingTime: `P${days}D` };
  const online =
    way.by === 'agency'
      ? []
      : businesses.map(({ id, name }) => ({
          '@type': 'ServiceChannel',
          name: name[lang],
          serviceUrl: `${origin}${paths.guide(id)}`,
          availableLanguage: ['th', 'en'],
          ...time,
        }));
  return [...online, ...agencies.map((agency) => counterOf(agency, lang))];
}

function counterOf(agency: Agency, lang: Lang): object {
  const province = provinceOf(agency.province);
  return {
    '@type': 'ServiceChannel',
    name: agency.name[lang],
    servicePhone: { '@type': 'ContactPoint', telephone: agency.phone },
    serviceLocation: {
      '@type': 'GovernmentOffice',
      name: agency.name[lang],
      address: {
        '@type': 'PostalAddress',
        streetAddress: agency.address[lang],
        addressCountry: 'TH',
        ...(province ? { addressRegion: province.name[lang] } : {}),
      },
    },
  };
}

function permitOf({ licence: { deliverable }, office }: Manual, lang: Lang): object {
  return {
    '@type': 'GovernmentPermit',
    name: deliverable.name[lang],
    issuedBy: { '@type': 'GovernmentOrganization', name: office.name[lang] },
    ...(deliverable.validYears === undefined ? {} : { validFor: `P${deliverable.validYears}Y` }),
  };
}

/** The range of the fee, where a rule or the agency gives it. */
function offerOf({ way, on }: Manual): object {
  const range = way.by === 'portal' ? boundsOf(ruleInForce(way.operation.feeRules, on)) : knownOf(way.operation?.fee);
  if (!range) return {};
  const priceSpecification = { '@type': 'PriceSpecification', priceCurrency: 'THB', ...range };
  return { offers: { '@type': 'Offer', priceSpecification } };
}

type Range = { readonly minPrice?: number; readonly maxPrice?: number };

function boundsOf(rule: ReturnType<typeof ruleInForce>): Range | undefined {
  if (!rule || rule.certainty.level === 'unknown') return undefined;
  if (rule.lines.length === 0) return { minPrice: 0, maxPrice: 0 };
  const { minimumBaht: minPrice, maximumBaht: maxPrice } = rule;
  if (minPrice === undefined && maxPrice === undefined) return undefined;
  return { ...(minPrice === undefined ? {} : { minPrice }), ...(maxPrice === undefined ? {} : { maxPrice }) };
}

function knownOf(fee: { readonly atLeastBaht: number; readonly atMostBaht?: number } | undefined): Range | undefined {
  if (!fee) return undefined;
  return { minPrice: fee.atLeastBaht, ...(fee.atMostBaht === undefined ? {} : { maxPrice: fee.atMostBaht }) };
}

/**
 * Which short questions share a page, in this order. Presentation only: a question that is named here but not asked is
 * left out, and one that is asked but not named stands on a page of its own. The title of a group is in `draft` messages.
 */
export const pageGroups = [
  { id: 'shop', concepts: ['business.name-th', 'business.name-en', 'business.tsic'] },
  { id: 'hours', concepts: ['business.opens-at', 'business.closes-at'] },
  { id: 'contact', concepts: ['contact.mobile', 'contact.email'] },
  { id: 'sells', concepts: ['sells.alcohol', 'signboard.has'] },
  { id: 'value-added-tax', concepts: ['business.vat-status', 'business.vat-number'] },
  { id: 'use', concepts: ['premises.area', 'premises.ownership'] },
  {
    id: 'address',
    concepts: [
      'premises.house-code',
      'premises.house-no',
      'premises.building',
      'premises.moo',
      'premises.soi',
      'premises.road',
    ],
  },
  { id: 'lessor', concepts: ['premises.lessor-kind', 'premises.lessor-juristic-id'] },
  { id: 'food', concepts: ['food.premises-type', 'food.kind', 'food.purpose'] },
  {
    id: 'alcohol',
    concepts: ['excise.outlet-kind', 'excise.start-date'],
  },
  { id: 'alcohol-declaration', concepts: ['excise.declaration'] },
  {
    id: 'manager',
    concepts: ['manager.name', 'manager.age', 'manager.nationality', 'manager.address', 'manager.phone'],
  },
] as const;

/** Names of the groups. */
export type PageGroupId = (typeof pageGroups)[number]['id'];

/**
 * Which short questions share a page, in this order. Presentation only: a question that is named here but not asked is
 * left out, and one that is asked but not named stands on a page of its own. Those of one group are always asked by the same
 * licences, so that they stand in one part of the form. Titles are in `messages/page-groups.ts`.
 */
export const pageGroups = [
  { id: 'shop', concepts: ['business.name-th', 'business.name-en', 'business.tsic'] },
  { id: 'hours', concepts: ['business.opens-at', 'business.closes-at'] },
  { id: 'contact', concepts: ['contact.mobile', 'contact.email'] },
  {
    id: 'sells',
    concepts: ['sells.alcohol', 'sells.tobacco', 'sells.playing-cards', 'sells.animal-feed', 'signboard.has'],
  },
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
  { id: 'tobacco-sale', concepts: ['tobacco.retail-kind', 'tobacco.wholesale-kind', 'tobacco.leaf-source'] },
  { id: 'animals', concepts: ['animals.live-kinds', 'animals.live-scope'] },
  { id: 'carcasses', concepts: ['animals.carcass-kinds', 'animals.carcass-scope'] },
  { id: 'storage', concepts: ['agriculture.stores-at-shop', 'agriculture.store-address'] },
  {
    id: 'cosmetics',
    concepts: ['cosmetics.role', 'cosmetics.product-form', 'cosmetics.maker-name', 'cosmetics.maker-address'],
  },
  { id: 'media', concepts: ['media.activities', 'media.carriers', 'media.titles'] },
  {
    id: 'company-name',
    concepts: ['registration.name-th', 'registration.name-en', 'registration.name-booking'],
  },
  {
    id: 'takeover',
    concepts: ['registration.is-transferred', 'registration.transferor-name', 'registration.transferor-address'],
  },
  { id: 'employment', concepts: ['employment.branch', 'employment.first-on', 'employment.contact-name'] },
  { id: 'turnover', concepts: ['tax.registers-because', 'tax.over-limit-since', 'tax.monthly-sales'] },
  { id: 'water', concepts: ['utilities.water-use', 'utilities.water-meter'] },
  {
    id: 'electricity',
    concepts: ['utilities.electricity-phase', 'utilities.electricity-meter', 'utilities.electricity-points'],
  },
  { id: 'lodging', concepts: ['hotel.rooms', 'hotel.guests'] },
  { id: 'land', concepts: ['land.title-kind', 'land.title-no'] },
  { id: 'hotel-land', concepts: ['hotel.land-rai', 'hotel.land-ngan', 'hotel.land-wa'] },
  { id: 'hotel-building', concepts: ['hotel.building-kind', 'hotel.floors-used'] },
  { id: 'hotel-prices', concepts: ['hotel.lowest-price', 'hotel.highest-price'] },
  { id: 'building', concepts: ['building.kind', 'building.use', 'building.count'] },
  { id: 'building-size', concepts: ['building.height', 'building.floor-area'] },
  { id: 'parking', concepts: ['building.parking', 'building.parking-area'] },
  { id: 'drain', concepts: ['drain.water', 'drain.pipe-cm', 'drain.treatment'] },
  { id: 'number-of-house', concepts: ['house.case', 'house.built-on', 'house.neighbour-no'] },
  { id: 'street-goods', concepts: ['street.food', 'street.goods'] },
  { id: 'street-place', concepts: ['street.place', 'street.hours'] },
  { id: 'hazard', concepts: ['hazard.description', 'hazard.needs-other-permit'] },
  { id: 'vet-kind', concepts: ['vet.kind', 'vet.places'] },
  { id: 'vet-place', concepts: ['vet.building', 'vet.services', 'vet.has-xray'] },
  { id: 'vet-operator', concepts: ['vet.operator-name', 'vet.operator-licence-no'] },
  { id: 'vet-elsewhere', concepts: ['vet.operates-elsewhere', 'vet.elsewhere'] },
] as const;

/** Names of the groups. */
export type PageGroupId = (typeof pageGroups)[number]['id'];

/** Codes of what may be refused about licences of the register. */
export const registerRefusals = {
  HolderUnchanged: { code: 'PRT-119', status: 422, logLevel: 'info' },
  OperationNotOpen: { code: 'PRT-120', status: 409, logLevel: 'info' },
  NothingChanged: { code: 'PRT-121', status: 422, logLevel: 'info' },
  LicenceNoLongerFits: { code: 'PRT-122', status: 422, logLevel: 'info' },
  LicenceStanding: { code: 'PRT-123', status: 409, logLevel: 'info' },
  OrderWaits: { code: 'PRT-124', status: 409, logLevel: 'warn' },
  NoOrderWaits: { code: 'PRT-125', status: 409, logLevel: 'warn' },
  WrongRole: { code: 'PRT-126', status: 403, logLevel: 'warn' },
  OrderIsOwn: { code: 'PRT-127', status: 403, logLevel: 'warn' },
  OrderTextMissing: { code: 'PRT-128', status: 422, logLevel: 'warn' },
  OrderDates: { code: 'PRT-129', status: 422, logLevel: 'warn' },
} as const;

/** The kinds of them. */
export type RegisterRefusalKind = keyof typeof registerRefusals;

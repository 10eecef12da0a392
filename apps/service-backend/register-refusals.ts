/** Codes of what may be refused about licences of the register. */
export const registerRefusals = {
  HolderUnchanged: { code: 'OFF-119', status: 422, logLevel: 'info' },
  OperationNotOpen: { code: 'OFF-120', status: 409, logLevel: 'info' },
  NothingChanged: { code: 'OFF-121', status: 422, logLevel: 'info' },
  LicenceNoLongerFits: { code: 'OFF-122', status: 422, logLevel: 'info' },
  LicenceStanding: { code: 'OFF-123', status: 409, logLevel: 'info' },
  OrderWaits: { code: 'OFF-124', status: 409, logLevel: 'warn' },
  NoOrderWaits: { code: 'OFF-125', status: 409, logLevel: 'warn' },
  WrongRole: { code: 'OFF-126', status: 403, logLevel: 'warn' },
  OrderIsOwn: { code: 'OFF-127', status: 403, logLevel: 'warn' },
  OrderTextMissing: { code: 'OFF-128', status: 422, logLevel: 'warn' },
  OrderDates: { code: 'OFF-129', status: 422, logLevel: 'warn' },
} as const;

/** The kinds of them. */
export type RegisterRefusalKind = keyof typeof registerRefusals;

/** Numbers of the data sets that we ask for; grants and the access journal name them so. */
export const DATA_SETS = {
  /** Laser-code check (formerly IKNO-013-01). */
  card: 'PUBLIC-001-01',
  /** Civil registration of a person. */
  person: '00023-001',
  /** House registration, details. */
  house: '00023-008',
  /** Registration data of a juristic person. */
  juristic: 'DBD-001-04',
  /** Bills at the Comptroller General's Department. */
  payment: 'EPAYMENT-CGD',
  /** Who read a person's data through the gateway; ours, not the State gateway's. */
  accessHistory: 'ACCESS-HISTORY',
} as const;

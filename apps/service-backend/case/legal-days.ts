/** Working days that an applicant has to pay an approved fee. */
export const PAY_WITHIN_WORKING_DAYS = 15;
/** Days to appeal against a refusal (Administrative Procedure Act B.E. 2539, s. 44). */
export const APPEAL_DAYS = 15;

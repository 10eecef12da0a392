/** A telephone number in groups as people read it: `032 000 0001`, `02 000 0001`. Anything else stays as it is. */
export function readablePhone(phone: string): string {
  const groups = /^(0\d{1,2})(\d{3})(\d{4})$/.exec(phone);
  return groups ? `${groups[1]} ${groups[2]} ${groups[3]}` : phone;
}

import type { PersonRef } from '../../core/people';

/** Rows carry no login name; for everybody but guests it is made of the address. */
export function accountOf({ loginName, email, isGuest }: PersonRef): string | undefined {
  if (loginName) return loginName.indexOf('|') < 0 ? `i:0#.f|membership|${loginName}` : loginName;
  return email && !isGuest ? `i:0#.f|membership|${email}` : undefined;
}

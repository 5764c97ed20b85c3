/** Whether somebody born on this day is 18 on that day; on the birthday itself the exception for an AMV has ended (R-LKO-17). */
export function isMeerderjarig(geboortedatum: string, dag: string): boolean {
  return dag >= achttiendeVerjaardag(geboortedatum);
}

// Born on 29 February: in a year without that day, text order puts the birthday before 1 March and after 28 February.
function achttiendeVerjaardag(geboortedatum: string): string {
  const jaar = Number(geboortedatum.slice(0, 4)) + 18;
  return `${String(jaar).padStart(4, '0')}${geboortedatum.slice(4)}`;
}

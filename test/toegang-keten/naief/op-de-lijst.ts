// What holds for every row of a list that is about somebody.
import { Hub, type Omgeving } from './omgeving.ts';

/** Submitted, not longer than 90 days ago handed back, and not left lying for 180. */
export function ligtBijRao(
  { stand, standSinds, gewijzigdOp }: Omgeving['records']['overleg']['signaallijsten'][number],
  { vandaag }: Omgeving,
): boolean {
  if (stand === 'CONCEPT') return false;
  const dagen = (sinds: Date) => (Date.parse(vandaag) - sinds.getTime()) / (24 * 60 * 60 * 1000);
  return stand === 'TERUGGEKOPPELD' ? dagen(standSinds) <= 90 : dagen(gewijzigdOp) <= 180;
}

/** k6: a row about a shielded person shows where the person is, that it is so, and nothing else of itself. */
export function overPersoon(vNummer: string | null, o: Omgeving, gafGrond = true) {
  const stand = vNummer === null ? undefined : o.stand(new Hub('Vreemdeling', vNummer));
  // The mark is for whoever has a ground, or had one by this row.
  const beperkt = stand?.beperkt === true && (gafGrond || stand.profielen.length > 0);
  return {
    beperkt,
    overAfgeschermde: beperkt,
    vreemdeling: vNummer === null ? null : new Hub('Vreemdeling', vNummer),
  };
}

import type { Agendapunt } from './agenda.ts';
import { bandenMet, bandSinds, BRONHOUDER_VAN_BAND } from './band.ts';
import { dagenTussen, leeftijdOp } from './dag.ts';
import type { Persoon } from './persoon.ts';

/**
 * Every way in which the facts of one person exclude each other, as the name of the rule that is broken; empty for
 * everybody in a sound world. Whoever adds a fact that depends on another adds its line here.
 */
export function tegenspraken(p: Persoon, peildatum: string): readonly string[] {
  const weg = p.opvangStatus === 'MOB' || p.opvangStatus === 'UITGEPLAATST';
  const oplopend = (...dagen: (string | null)[]): boolean => {
    const gezet = dagen.filter((dag) => dag !== null);
    return gezet.every((dag, index) => index === 0 || (gezet[index - 1] ?? '') <= dag);
  };
  const regels: Readonly<Record<string, boolean>> = {
    'procedure in volgorde': oplopend(p.geboortedatum, p.binnenkomst, p.aanvraag, p.besluit, p.vertrek, peildatum),
    'opvang in volgorde': oplopend(p.binnenkomst, p.aankomst, p.vertrek, peildatum),
    'instroom na besluit': oplopend(p.binnenkomst, p.besluit, p.caseload?.instroom ?? null, peildatum),
    'locatie past bij status': (p.locatie !== null) === (p.opvangStatus !== null && !weg),
    'laatste locatie': p.locatie === null || p.locatie === p.laatsteLocatie,
    'vertrek hoort bij weg': (p.vertrek !== null) === weg,
    'weg is niet op caseload': !(weg && p.caseload !== null) && (weg || p.uitstroom === null),
    'meldplicht niet in bewaring': !(p.meldplicht && p.inbewaringstelling === 'LOOPT'),
    'gemist vraagt meldplicht': !p.tweeGemist || p.meldplicht,
    'in bewaring is niet in opvang': p.inbewaringstelling !== 'LOOPT' || p.locatie === null,
    'Top-X is overlast': !p.topX || p.overlast,
    'Top-X-azc is de eigen locatie': p.topXAzc === null || (p.topX && p.topXAzc === p.locatie),
    'termijn na afwijzing': (p.vertrektermijnEinde !== null) === (p.procedureBeeld === 'AFGEWEZEN'),
    'termijn hoogstens 28 dagen':
      p.vertrektermijnEinde === null || [0, 28].includes(dagenTussen(p.besluit ?? '', p.vertrektermijnEinde)),
    'Dublintermijn loopt': p.uitersteOverdracht === null || p.uitersteOverdracht >= (p.vertrek ?? peildatum),
    'geen aanvraag, geen behandelaar': (p.aanvraag === null) === (p.behandelaarInd === null),
    'vergunning niet op caseload': p.procedureBeeld !== 'INGEWILLIGD' || p.caseload === null,
    'plan vraagt caseload': !p.vertrekplan || p.caseload !== null,
    'wie geen amv is, kwam volwassen of met gezin':
      p.amv || p.gezinsnummer !== null || leeftijdOp(p.geboortedatum, p.binnenkomst) >= 18,
    'amv kwam minderjarig en alleen':
      !p.amv || (p.gezinsnummer === null && leeftijdOp(p.geboortedatum, p.binnenkomst) < 18),
    'alleen genoemde nationaliteiten': p.nationaliteiten.every((code) =>
      ['0000', '0100', '0263', '0499'].includes(code),
    ),
    'administratief is bij een azc':
      p.opvangStatus !== 'ADMINISTRATIEF_GEPLAATST' || p.locatie?.startsWith('azc-') === true,
  };
  return gebroken(regels);
}

/** The same for an agenda item of the LKO of `azc` and the person it is about (null for an ACTUALITEIT). */
export function agendaTegenspraken(
  punt: Agendapunt,
  persoon: Persoon | null,
  azc: string,
  peildatum: string,
): readonly string[] {
  const { band, reden } = punt;
  const banden = persoon === null ? [] : bandenMet(persoon, azc);
  return gebroken({
    'alleen een actualiteit is zonder persoon': (persoon === null) === (punt.soort === 'ACTUALITEIT'),
    'dagen in volgorde': punt.toegevoegdOp <= (punt.geslotenOp ?? peildatum) && (punt.geslotenOp ?? '') <= peildatum,
    'band rust op een feit': band === null ? banden.length === 0 : banden.includes(band.soort),
    'bronhouder bevestigt': band === null || band.bevestigdDoor === BRONHOUDER_VAN_BAND[band.soort],
    'niet op de agenda voor de band':
      band === null || persoon === null || bandSinds(persoon, band.soort) <= punt.toegevoegdOp,
    'mensenhandel vraagt signaal': reden !== 'MENSENHANDEL_MENSENSMOKKEL' || persoon?.mensenhandelSignaal === true,
    'overlast is geregistreerd': reden !== 'OVERLAST' || band === null || persoon?.overlast === true,
    'R-LKO-05 niet op de caseload':
      punt.bron !== 'ADMINISTRATIEF_GEPLAATST' || (banden.includes('ADMINISTRATIEF') && persoon?.caseload === null),
  });
}

function gebroken(regels: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(regels).flatMap(([regel, klopt]) => (klopt ? [] : [regel]));
}

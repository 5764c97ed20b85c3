import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ACTIVITEIT, voorbeeldBesluit } from './voorbeeld-records.ts';

const DAG_MS = 24 * 60 * 60 * 1000;
/** A Thursday, so that the second day of work is a Friday and the third a Monday. */
const BEGIN = Date.UTC(2026, 9, 1);
const WERKDAGEN = 22;
/** A prime, so that who asks does not go with what is asked. */
const GEBRUIKERS = 4001;
/** Of one request: now and then an agenda, sometimes a list, mostly one person; 6.6 in the mean. */
const BETROKKENEN = 'case when nr % 170 = 0 then 200 when nr % 11 = 0 then 50 else 1 end';
const GEMIDDELD = 200 / 170 + 50 * (1 / 11 - 1 / 1870) + (1 - 1 / 170 - 1 / 11 + 1 / 1870);

export interface GevuldLogboek {
  readonly verzoeken: number;
  readonly betrokkenen: number;
  /** A day of work in the middle of the month; milliseconds since the epoch, `tot` itself not. */
  readonly dag: { readonly van: number; readonly tot: number };
  /** Requests. */
  readonly vanDieDag: number;
  /** The first moment of the second half of the month. */
  readonly halverwege: number;
  /** Somebody in it, as the log names people. */
  naamVan(nummer: number): string;
}

/**
 * A month of working days in the log in the search_path, by its owner: rows as `schrijf` would have made them, but that their links are
 * no chain. One request in twenty asked about somebody without a ground; one gebruiker did nothing else, and stands out.
 * @param betrokkenen about so many rows of them
 * @param personen who are looked at, each as often as another
 */
export async function vulLogboek(client: pg.Client, betrokkenen: number, personen: number): Promise<GevuldLogboek> {
  const verzoeken = Math.round(betrokkenen / GEMIDDELD);
  const nummers = `generate_series(1, ${verzoeken}::bigint) nr`;
  const dag = `(nr * ${WERKDAGEN} / ${verzoeken + 1})`;
  // From eight to six, five days a week.
  const moment = `(${BEGIN} + (${dag} + (${dag} + 3) / 5 * 2) * ${DAG_MS} + 28800000
    + (nr * ${WERKDAGEN} - ${dag} * ${verzoeken}) * 36000000 / ${verzoeken})`;
  const besluit = (zonderGrond: boolean) => `'${JSON.stringify(voorbeeldBesluit(zonderGrond))}'::jsonb`;
  // An index that is made afterwards takes a fifth of the time.
  await client.query('drop index betrokkene_wie');
  await client.query(
    `insert into audit select nr, gen_random_uuid(), ${moment}, 'http://issuer.example',
      case when nr % 100 = 0 then 'p-valt-op' else 'p-' || nr * 7919 % ${GEBRUIKERS} end, 'DTV', 'REGIEVOERDER', 'UITVOERING_VW' from ${nummers}`,
  );
  await client.query(
    `insert into beslissing select nr, md5(nr::text), left(md5(nr::text), 16), 'adl.access_evaluations', ${moment}, 'Ok',
      '{"adl.core.policies":"urn:ketenbeeld:beleid:0123456789abcdef"}',
      case when nr % 20 = 0 then ${besluit(true)} else ${besluit(false)} end from ${nummers}`,
  );
  await client.query(
    `insert into verwerking select nr, md5(nr::text), left(md5(nr::text), 16), left(md5(nr::text), 16), 'Ok',
      'gegevens raadplegen voor de uitvoering van de Vreemdelingenwet: verstrekt', ${moment} - 20, ${moment}, '${ACTIVITEIT}',
      'Vreemdelingennummer', null from ${nummers}`,
  );
  await client.query(
    `insert into betrokkene select nr, volg, left(md5(nr::text || volg), 16),
      'k1.' || left(md5(((nr * 7919 + volg * 104729) % ${personen})::text), 22), 'IDENTITEIT OPVANG OPVANGRECHT'
      from ${nummers}, generate_series(0, ${BETROKKENEN} - 1) volg`,
  );
  await client.query(
    `insert into schakel select nr, ${moment}, sha256(int8send(nr)), sha256(int8send(nr - 1)), sha256(int8send(-nr)) from ${nummers}`,
  );
  await client.query('create index betrokkene_wie on betrokkene (data_subject_id, nr)');
  await client.query('vacuum analyze');
  // The eleventh day of work is a Thursday, two weeks on.
  const van = BEGIN + 14 * DAG_MS;
  const { rows } = await client.query<{ betrokkenen: string; dag: string }>(
    `select (select count(*) from betrokkene) as betrokkenen,
      (select count(*) from audit where moment >= ${van} and moment < ${van + DAG_MS}) as dag`,
  );
  return {
    verzoeken,
    betrokkenen: Number(rows[0]?.betrokkenen),
    dag: { van, tot: van + DAG_MS },
    vanDieDag: Number(rows[0]?.dag),
    halverwege: van + DAG_MS,
    naamVan: (nummer) =>
      `k1.${createHash('md5')
        .update(String(nummer % personen))
        .digest('hex')
        .slice(0, 22)}`,
  };
}

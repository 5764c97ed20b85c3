import { type SQL, sql } from 'drizzle-orm';
import { rows } from '../opslag/rows.ts';
import type { Database } from '../opslag/store.ts';

export interface InzageVraag {
  /** All pseudonyms of one person. */
  readonly wie: readonly string[];
  /** Only what was written before this number; undefined for the newest. */
  readonly voor: number | undefined;
  readonly aantal: number;
  /** Only these verwerkingsactiviteiten; undefined for all. */
  readonly activiteiten: readonly string[] | undefined;
}

/** That data of this person was given, and to whom: not what was in it, and not who by name. */
export interface InzageRij {
  readonly volgnummer: number;
  readonly moment: number;
  readonly organisatie: string;
  /** null: a service that asked a feit. */
  readonly functie: string | null;
  readonly doel: string | null;
  readonly activiteit: string;
  readonly dataklassen: readonly string[];
  readonly auditId: string;
}

/**
 * Each part is limited in its own place, so that whatever the planner believes of json, it reads the newest of one name from their
 * index and looks the rest up by number: never the whole log.
 * @returns for each question its rows, the newest first
 */
export async function leesInzage(
  db: Database,
  schema: SQL | ReturnType<typeof sql.identifier>,
  vragen: readonly InzageVraag[],
): Promise<readonly (readonly InzageRij[])[]> {
  const gesteld = JSON.stringify(vragen.map((vraag, plaats) => ({ plaats, ...vraag })));
  const gevonden = await rows(
    db,
    sql`
    select v.plaats, r.nr, a.moment, a.organisatie, a.functie, a.doel, w.processing_activity_id, r.dataklassen, a.audit_id
    from jsonb_to_recordset(${gesteld}::jsonb) as v(plaats integer, wie jsonb, voor bigint, aantal integer, activiteiten jsonb)
    cross join lateral (
      select b.nr, b.dataklassen
      from jsonb_array_elements_text(v.wie) as n(naam)
      cross join lateral (
        select nr, dataklassen from ${schema}.betrokkene
        where data_subject_id = n.naam and nr < coalesce(v.voor, ${Number.MAX_SAFE_INTEGER}) and (
          v.activiteiten is null
          or v.activiteiten ? (select processing_activity_id from ${schema}.verwerking w where w.nr = betrokkene.nr)
        )
        order by nr desc limit v.aantal
      ) b
      order by b.nr desc limit v.aantal
    ) r
    cross join lateral (select * from ${schema}.audit where nr = r.nr limit 1) a
    cross join lateral (select * from ${schema}.verwerking where nr = r.nr limit 1) w
    order by v.plaats, r.nr desc`,
  );
  const perVraag = vragen.map((): InzageRij[] => []);
  for (const rij of gevonden) perVraag[Number(rij['plaats'])]?.push(toRij(rij));
  return perVraag;
}

function toRij(rij: Readonly<Record<string, unknown>>): InzageRij {
  const tekst = (naam: string) => (typeof rij[naam] === 'string' ? rij[naam] : null);
  return {
    volgnummer: Number(rij['nr']),
    moment: Number(rij['moment']),
    organisatie: tekst('organisatie') ?? '',
    functie: tekst('functie'),
    doel: tekst('doel'),
    activiteit: tekst('processing_activity_id') ?? '',
    dataklassen: (tekst('dataklassen') ?? '').split(' ').filter((klasse) => klasse !== ''),
    auditId: tekst('audit_id') ?? '',
  };
}

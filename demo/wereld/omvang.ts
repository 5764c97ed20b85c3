/**
 * `klein` is three azc's with what lies around them. `landelijk` begins with the same people at the same places, and has streken
 * around it that are each as large: about 70,000 people in opvang, of whom with the others 20,000 are on the caseload.
 */
export type Omvang = 'klein' | 'landelijk';

const AANTAL: Readonly<Record<Omvang, number>> = { klein: 0, landelijk: 42 };

/** The names of the streken: 01, 02 and on. */
export function strekenVan(omvang: Omvang): readonly string[] {
  return Array.from({ length: AANTAL[omvang] }, (_, index) => String(index + 1).padStart(2, '0'));
}

/** The code of the location in this streek that is like the named one: `azc-duinrand-07`. */
export function inStreek(code: string, streek: string | null): string {
  return streek === null ? code : `${code}-${streek}`;
}

/** null: of `klein` itself. */
export function streekVan(code: string | null): string | null {
  return /-(\d\d)$/.exec(code ?? '')?.[1] ?? null;
}

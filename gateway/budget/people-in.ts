import { type DocumentNode, visit } from 'graphql';

/** The people of whom one answer speaks. */
export interface People {
  /** Distinct V-nummers. */
  readonly named: ReadonlySet<string>;
  /** Rows about somebody whose V-nummer did not come along; each may be another person. */
  readonly unnamed: number;
}

const V_NUMMER = /^\d{10}$/;
/** The field by which a row points at the person whom it is about. */
const ABOUT = 'vreemdeling';

/**
 * Counts too many rather than too few: any text that has the form of a V-nummer is one, whatever field it stands in, and a
 * hub of which every field was refused is a person too, or else asking number after number would cost nothing.
 * @param data as it was fetched: the filtering had the key asked of every Vreemdeling, also where the client did not
 * @param rowKey the name under which the filtering had the person of a row asked
 */
export function peopleIn(data: unknown, rowKey: string): People {
  const named = new Set<string>();
  let unnamed = 0;
  look(data);
  return { named, unnamed };

  function look(value: unknown): void {
    if (typeof value === 'string') {
      if (value.length === 10 && V_NUMMER.test(value)) named.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) look(item);
    } else if (typeof value === 'object' && value !== null) {
      const fields = value as Readonly<Record<string, unknown>>;
      for (const name of Object.keys(fields)) {
        const inner = fields[name];
        const points = name === rowKey || name === ABOUT;
        if (points && (typeof inner !== 'object' || inner === null)) unnamed += 1;
        else look(inner);
      }
    }
  }
}

/** Whom a client names in what it sends: in its variables, and in the text of its operation. */
export function peopleNamed(document: DocumentNode, variables: Readonly<Record<string, unknown>>): People {
  const written: string[] = [];
  visit(document, {
    StringValue: ({ value }) => {
      written.push(value);
    },
  });
  return peopleIn([written, variables], ABOUT);
}

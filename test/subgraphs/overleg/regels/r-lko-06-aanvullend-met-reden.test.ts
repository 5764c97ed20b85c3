import { describe, expect, it } from 'vitest';
import { aanvullendMetReden } from '../../../../subgraphs/overleg/regels/r-lko-06-aanvullend-met-reden.ts';

const aanvullend = { soort: 'DOSSIER', bron: 'LID_AANVULLEND' };

describe('R-LKO-06', () => {
  it.each(['OVERLAST', 'MENSENHANDEL_MENSENSMOKKEL', 'BIJZONDERHEID'])('toegestaan: aanvullend vanwege %s', (reden) => {
    expect(aanvullendMetReden({ ...aanvullend, reden })).toBeUndefined();
  });
  it('toegestaan: van een lijst, met de lijst als reden', () => {
    expect(aanvullendMetReden({ soort: 'DOSSIER', bron: 'BEWONERSLIJST', reden: 'LIJST' })).toBeUndefined();
  });
  it.each(['LIJST', 'ACTUALITEIT'])('geweigerd: aanvullend met als reden %s', (reden) => {
    expect(aanvullendMetReden({ ...aanvullend, reden })).toMatchObject({ regel: 'R-LKO-06', soort: 'HARD' });
  });
});

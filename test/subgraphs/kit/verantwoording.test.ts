import { describe, expect, it } from 'vitest';
import { openPseudoniem } from '../../../logboek/pseudoniem.ts';
import { continueTrace } from '../../../logboek/trace.ts';
import { Verantwoording } from '../../../subgraphs/kit/verantwoording.ts';
import { PSEUDONIEM_SLEUTELS } from '../../support/logboek.ts';
import { CASEMANAGER, NU } from '../../toegang/vraag.ts';

const PSEUDONIEM = openPseudoniem(PSEUDONIEM_SLEUTELS);

function genoemdIn(data: unknown): readonly string[] {
  const verzoek = {
    gebruiker: CASEMANAGER,
    doel: 'UITVOERING_VW',
    bronhouder: 'COA',
    trace: continueTrace({}),
    soort: 'LEZEN',
    gevraagd: null,
    data,
    begin: NU,
    einde: NU,
    mislukt: false,
  } as const;
  const { betrokkenen = [] } = new Verantwoording().records(verzoek, PSEUDONIEM) ?? {};
  return betrokkenen.map((betrokkene) => betrokkene.data_subject_id);
}

describe('wie in een antwoord staat', () => {
  it('is betrokkene, ook midden in een tekst', () => {
    expect(genoemdIn({ tekst: 'zie ook 9990000001, hij woont hier' })).toEqual([PSEUDONIEM.van('9990000001')]);
  });

  it('staat niet in een nummer van het logboek, al heeft dat tien cijfers achter elkaar', () => {
    expect(genoemdIn({ auditId: '0f0e7a1c-2b3d-4e5f-8a9b-a1234567890f' })).toEqual([]);
    expect(genoemdIn({ tekst: '0f0e7a1c-2b3d-4e5f-8a9b-a1234567890f 9990000001' })).toEqual([
      PSEUDONIEM.van('9990000001'),
    ]);
  });
});

// Holds back every verb of a case between what it looked up and what it does, so that all who act at once saw the same.
import { vi } from 'vitest';
import { VERBS } from './verbs.ts';

/** @param sleutels of the requests, as `volgorde` of `laatDoor` counts them */
export function openPoort(sleutels: readonly string[]) {
  const wachtend: { readonly sleutel: string; readonly verder: () => void }[] = [];
  let klaar = 0;
  let gewijzigd: () => void = () => undefined;
  const spionnen = VERBS.map((verb) => {
    const { bereidVoor } = verb;
    return vi.spyOn(verb, 'bereidVoor').mockImplementation(async (...wat) => {
      const voorstel = await bereidVoor(...wat);
      const { idempotentiesleutel: sleutel } = wat[0] as unknown as { idempotentiesleutel: string };
      await new Promise<void>((verder) => {
        wachtend.push({ sleutel, verder });
        gewijzigd();
      });
      return voorstel;
    });
  });
  const wacht = async (tot: () => boolean) => {
    while (!tot())
      await new Promise<void>((resolve) => {
        gewijzigd = resolve;
      });
  };
  return {
    klaar: () => {
      klaar += 1;
      gewijzigd();
    },
    laatDoor: async (aantal: number, volgorde: readonly number[]) => {
      await wacht(() => wachtend.length + klaar === aantal);
      const rang = ({ sleutel }: { readonly sleutel: string }) => volgorde[sleutels.indexOf(sleutel)] ?? 0;
      const rij = wachtend.toSorted((a, b) => rang(a) - rang(b) || a.sleutel.localeCompare(b.sleutel));
      for (const { verder } of rij) {
        const eerder = klaar;
        verder();
        await wacht(() => klaar > eerder);
      }
    },
    sluit: () => {
      for (const spion of spionnen) spion.mockRestore();
    },
  };
}

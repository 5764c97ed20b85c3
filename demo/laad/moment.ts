/** A day of the world as the first moment of that day, UTC. */
export function moment(dag: string): Date {
  return new Date(`${dag}T00:00:00Z`);
}

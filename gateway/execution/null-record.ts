/**
 * An object that has nothing by nature: no `constructor`, no `toString`, and `__proto__` is a name like any other. For whatever
 * is keyed by a name from outside. Made by a class, because V8 keeps the fields of `Object.create(null)` in a hash table.
 */
export class NullRecord {
  [name: string]: unknown;
}
Reflect.setPrototypeOf(NullRecord.prototype, null);
Reflect.deleteProperty(NullRecord.prototype, 'constructor');

/** An entity of which a source told no more than its key; it may stand on many places of what was fetched. */
export class Reference extends NullRecord {}
Reflect.deleteProperty(Reference.prototype, 'constructor');

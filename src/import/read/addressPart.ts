import { RowCodes } from './rowCodes'

/**
 * Some columns of an address that say one part of it together, as those of the unit: a table has many addresses, but
 * few units, and what a part means is worked out once.
 */
export class AddressPart<Meaning> {
  private readonly rows: RowCodes
  private readonly meanings: Meaning[] = []

  /**
   * @param places of the part's columns within an address
   * @param meaningOf works out what the part of an address says
   */
  constructor(
    private readonly addresses: RowCodes,
    private readonly places: readonly number[],
    private readonly meaningOf: (address: number) => Meaning,
  ) {
    this.rows = new RowCodes(places.length)
  }

  of(address: number): Meaning {
    const { rows, places, addresses } = this
    for (let at = 0; at < places.length; at += 1) rows.codes[at] = addresses.codeIn(address, places[at] ?? 0)
    return (this.meanings[rows.find()] ??= this.meaningOf(address))
  }
}

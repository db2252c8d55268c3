package org.sinur.fairness;

import java.time.LocalDate;

/**
 * A count, the smallest that is looked at.
 *
 * @param group which group
 * @param stratum under which conditions, such as at which crossing point: groups are compared
 *     within it; empty where there is one for all
 * @param week the first day of its week
 * @param asked whether it is of the period asked about; what is not is of the weeks before, among
 *     which a change is looked for
 * @param events how many it happened to
 * @param of how many there were
 */
public record Cell(
    String group, String stratum, LocalDate week, boolean asked, long events, long of) {

  public Cell {
    if (events < 0 || events > of) {
      throw new IllegalArgumentException("more events than there were");
    }
  }
}

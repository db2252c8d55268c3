package org.sinur.cli.journal;

import java.util.List;
import java.util.Map;

/**
 * What came of verifying journals.
 *
 * @param records how many records the log has
 * @param checkpoints how many checkpoints of it were believed
 * @param journals of each service, how many entries are as they were logged
 * @param notYetLogged how many entries are younger than the last checkpoint, and in no log yet
 * @param faults what is wrong, the log first; no more than can be read
 * @param furtherFaults how many more there are
 */
public record JournalVerdict(
    long records,
    int checkpoints,
    Map<String, Long> journals,
    long notYetLogged,
    List<JournalFault> faults,
    long furtherFaults) {

  /** Whether nothing was changed and nothing is missing. */
  public boolean isClean() {
    return faults.isEmpty();
  }
}

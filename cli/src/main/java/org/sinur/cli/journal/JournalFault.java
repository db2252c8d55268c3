package org.sinur.cli.journal;

/**
 * Something that is not as it was signed or logged.
 *
 * @param where the log, a checkpoint or the journal of a service
 * @param what what is wrong there, and where exactly
 */
public record JournalFault(String where, String what) {

  @Override
  public String toString() {
    return where + ": " + what;
  }
}

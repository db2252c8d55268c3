package org.sinur.watchlist.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.ListedSubject;

/** What came of reading a list file. */
public sealed interface ListReading {

  /**
   * The file is whole.
   *
   * @param generatedAt when the publisher says it was made
   * @param subjects all that are listed
   * @param leftOut how many entries are about neither a person nor an entity but a thing, such as a
   *     ship; they are no fault of the file
   * @param faults entries, or parts of entries, that could not be used; for a person to look at
   */
  record Whole(
      @Nullable Instant generatedAt, List<ListedSubject> subjects, int leftOut, List<Fault> faults)
      implements ListReading {

    public Whole {
      subjects = List.copyOf(subjects);
      faults = List.copyOf(faults);
    }
  }

  /**
   * The file is damaged: nothing of it may be used, because what is missing cannot be known.
   *
   * @param fault where and why
   */
  record Damaged(Fault fault) implements ListReading {}

  /**
   * Something in the file that is not as it should be.
   *
   * @param line counted from 1
   * @param column counted from 1: the character in a text, the cell in a table
   * @param reason why, without repeating names or numbers of the file
   */
  record Fault(int line, int column, String reason) {}
}

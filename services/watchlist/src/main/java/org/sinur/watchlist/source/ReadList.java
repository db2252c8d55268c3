package org.sinur.watchlist.source;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.WrittenSubject;

/**
 * A whole file, ready to be compared with what is in force.
 *
 * @param generatedAt when the publisher says it was made
 * @param subjects all that are listed, as they are kept
 * @param leftOut how many entries are about neither a person nor an entity
 * @param faults what could not be used
 */
public record ReadList(
    @Nullable Instant generatedAt,
    List<WrittenSubject> subjects,
    int leftOut,
    List<ListReading.Fault> faults) {

  public Set<String> ids() {
    return subjects.stream().map(WrittenSubject::id).collect(Collectors.toUnmodifiableSet());
  }
}

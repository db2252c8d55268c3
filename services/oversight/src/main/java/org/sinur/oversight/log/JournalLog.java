package org.sinur.oversight.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import org.sinur.journalentry.LogRecord;
import org.sinur.transparency.Hash;

/** Makes leaves of what is told of journals. */
@ApplicationScoped
class JournalLog {

  private final Trees trees;
  private final LogEntries entries;
  private final InstantSource clock;

  JournalLog(Trees trees, LogEntries entries, InstantSource clock) {
    this.trees = trees;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Appends what the log has not yet, in this order; must be called inside a transaction. What is
   * told twice is in the log once. An entry told with another digest than before is in it twice: it
   * was changed on the way or at its service, and the log is where that is seen.
   */
  Uni<Void> append(List<LogRecord> heard) {
    return trees
        .held()
        .flatMap(
            tree ->
                entries
                    .known(heard)
                    .flatMap(
                        known -> {
                          var fresh = new LinkedHashSet<>(heard);
                          fresh.removeAll(known);
                          return fresh.isEmpty()
                              ? Uni.createFrom().voidItem()
                              : grow(tree, List.copyOf(fresh));
                        }));
  }

  private Uni<Void> grow(TreeRow tree, List<LogRecord> records) {
    var position = tree.size;
    var full = tree.grow(records.stream().map(LogRecord::bytes).map(Hash::ofLeaf).toList());
    return entries.add(position, records, clock.instant()).chain(() -> trees.keep(full));
  }
}

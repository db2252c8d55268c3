package org.sinur.cli.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sinur.cli.CommandFailure;
import org.sinur.journalentry.LogRecord;
import org.sinur.transparency.GrowingTree;
import org.sinur.transparency.Hash;
import org.sinur.transparency.TreeHead;
import org.sinur.transparency.VerifierKey;

/**
 * Verifies an export of journals, with nothing but a key: that the log is what was signed, at every
 * size that was signed, and that each journal is what was logged of it.
 *
 * <p>Where the log is not what was signed, the first checkpoint that fails says between which
 * leaves it was changed, and the journals whose entries it no longer fits say which entries.
 */
public final class JournalVerifier {

  private static final int FAULTS = 50;
  private static final int AT_ONCE = 4096;

  /** How long an entry may be on its way to the log. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

  private final VerifierKey key;
  private final JournalExport export;
  private final List<KeptCheckpoint> kept;
  private final ObjectMapper json = new ObjectMapper();

  private final List<JournalFault> faults = new ArrayList<>();
  private long furtherFaults;
  private final Map<String, LoggedDigests> logged = new TreeMap<>();
  private Instant lastSigned = Instant.MIN;
  private long notYetLogged;

  private JournalVerifier(VerifierKey key, JournalExport export, List<KeptCheckpoint> kept) {
    this.key = key;
    this.export = export;
    this.kept = kept;
  }

  /**
   * Verifies an export.
   *
   * @param key that of the log, from whom one trusts
   * @param kept checkpoints that were kept elsewhere
   * @throws CommandFailure if the export is none
   */
  public static JournalVerdict verify(
      VerifierKey key, JournalExport export, List<KeptCheckpoint> kept) {
    try {
      return new JournalVerifier(key, export, kept).verify();
    } catch (IOException e) {
      throw new CommandFailure("The export cannot be read: " + e.getMessage(), e);
    }
  }

  private JournalVerdict verify() throws IOException {
    var heads = heads();
    var records = readLog(heads);
    var journals = new TreeMap<String, Long>();
    for (var service : export.services().toList()) {
      journals.put(service, readJournal(service));
    }
    logged.forEach(this::reportMissing);
    return new JournalVerdict(
        records, heads.size(), journals, notYetLogged, List.copyOf(faults), furtherFaults);
  }

  /**
   * A head that the log signed.
   *
   * @param head the head
   * @param kept whether it was kept elsewhere, beyond the reach of whoever could sign anew
   */
  private record SignedHead(TreeHead head, boolean kept) {

    long size() {
      return head.size();
    }
  }

  /** The heads that the log signed, the smallest first. */
  private List<SignedHead> heads() throws IOException {
    var heads = new ArrayList<SignedHead>();
    believe(kept, true, heads);
    believe(exported(), false, heads);
    if (heads.isEmpty()) {
      fault("log", "no checkpoint of it can be believed, so nothing is proven");
    }
    heads.sort(Comparator.comparingLong(SignedHead::size));
    return heads;
  }

  private void believe(List<KeptCheckpoint> checkpoints, boolean kept, List<SignedHead> heads) {
    for (var checkpoint : checkpoints) {
      switch (checkpoint.read(key)) {
        case KeptCheckpoint.Believed.Yes(var head) -> heads.add(new SignedHead(head, kept));
        case KeptCheckpoint.Believed.No(var why) -> fault(checkpoint.from(), why);
      }
    }
  }

  private List<KeptCheckpoint> exported() throws IOException {
    var checkpoints = new ArrayList<KeptCheckpoint>();
    int line = 0;
    try (var file = HashedLines.open(export.checkpoints())) {
      for (var text = file.readLine(); text != null; text = file.readLine()) {
        var from = "checkpoint of line %d".formatted(++line);
        try {
          var told = json.readTree(text);
          checkpoints.add(new KeptCheckpoint(from, told.path("note").asText()));
          var signedAt = Instant.parse(told.path("signedAt").asText());
          lastSigned = signedAt.isAfter(lastSigned) ? signedAt : lastSigned;
        } catch (JsonProcessingException | DateTimeParseException e) {
          fault(from, "it cannot be read");
        }
      }
    }
    return checkpoints;
  }

  /** A line of the log, hashed. */
  private record Leaf(Optional<LogRecord> logged, Hash hash) {

    static Leaf of(String line) {
      return new Leaf(LogRecord.parse(line), Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Reads the log and compares it with each head; returns how many records it has. */
  private long readLog(List<SignedHead> heads) throws IOException {
    var tree = new ComparedTree(heads);
    var records =
        HashedLines.each(
            export.log(),
            Leaf::of,
            (leaf, position) -> {
              leaf.logged()
                  .ifPresentOrElse(
                      logged -> remember(logged, position),
                      () -> fault("log", "leaf %,d is no record of an entry".formatted(position)));
              tree.add(leaf.hash());
            });
    tree.end();
    return records;
  }

  private void remember(LogRecord logRecord, long position) {
    var added =
        logged
            .computeIfAbsent(logRecord.service(), _ -> new LoggedDigests())
            .add(logRecord.entryId(), logRecord.digest(), position);
    if (added == LoggedDigests.Added.AGAIN) {
      fault(
          logRecord.service(),
          "entry %s was told again with another digest, at leaf %,d: it was changed on its way"
              .formatted(logRecord.entryId(), position));
    }
  }

  /** The tree of the records read, held against each signed head as it reaches its size. */
  private final class ComparedTree {

    private final List<SignedHead> heads;
    private final List<Hash> waiting = new ArrayList<>();
    private GrowingTree tree = GrowingTree.empty();
    private long size;
    private int next;
    private long lastAsSigned;
    private long lastAsKept;
    private boolean altered;

    ComparedTree(List<SignedHead> heads) {
      this.heads = heads;
      compare();
    }

    void add(Hash leaf) {
      waiting.add(leaf);
      size++;
      boolean signed = next < heads.size() && heads.get(next).size() == size;
      if (signed || waiting.size() == AT_ONCE) {
        grow();
      }
      if (signed) {
        compare();
      }
    }

    private void grow() {
      tree = tree.append(waiting, (_, _) -> {});
      waiting.clear();
    }

    private void compare() {
      var head = tree.head();
      while (next < heads.size() && heads.get(next).size() == size) {
        var signed = heads.get(next++);
        if (!signed.head().equals(head)) {
          report(signed);
        } else if (signed.kept()) {
          lastAsKept = size;
        } else {
          lastAsSigned = size;
        }
      }
    }

    /** Only the first: all later heads are over the same leaves. */
    private void report(SignedHead signed) {
      if (altered) {
        return;
      }
      altered = true;
      fault(
          "log",
          signed.kept()
              ? "it is not what was signed and kept elsewhere, from between leaf %,d and leaf %,d on"
                  .formatted(lastAsKept, size - 1)
              : "it is not what was signed, from between leaf %,d and leaf %,d on"
                  .formatted(Math.max(lastAsSigned, lastAsKept), size - 1));
    }

    void end() {
      if (next < heads.size()) {
        fault(
            "log",
            "it has %,d records, but a checkpoint of %,d was signed: it was put back or cut off%s"
                .formatted(
                    size,
                    heads.getLast().size(),
                    heads.getLast().kept() ? ", unless it was exported before that" : ""));
      }
      if (heads.isEmpty() || size > heads.getLast().size()) {
        fault(
            "log",
            "its last %,d records are under no checkpoint"
                .formatted(size - (heads.isEmpty() ? 0 : heads.getLast().size())));
      }
    }
  }

  /** A line of a journal, hashed. */
  private record Line(Optional<EntryLine> entry, String digest) {

    static Line of(String line) {
      return new Line(EntryLine.of(line), LogRecord.digestOf(line));
    }
  }

  /** Compares a journal with what was logged of it; returns how many entries are as logged. */
  private long readJournal(String service) throws IOException {
    var digests = logged.computeIfAbsent(service, _ -> new LoggedDigests());
    var good = new long[1];
    HashedLines.each(
        export.journal(service),
        Line::of,
        (line, index) -> {
          if (isGood(service, digests, line, index + 1)) {
            good[0]++;
          }
        });
    return good[0];
  }

  private boolean isGood(String service, LoggedDigests digests, Line line, long number) {
    if (line.entry().isEmpty()) {
      fault(service, "line %,d is no entry".formatted(number));
      return false;
    }
    var entry = line.entry().get();
    switch (digests.look(entry.id(), line.digest())) {
      case AS_LOGGED -> {
        return true;
      }
      case ALTERED ->
          fault(
              service,
              "entry %s (line %,d) is not what was logged at leaf %,d"
                  .formatted(entry.id(), number, digests.position(entry.id())));
      case TWICE ->
          fault(service, "entry %s stands there again in line %,d".formatted(entry.id(), number));
      case NOT_LOGGED -> notLogged(service, entry, number);
    }
    return false;
  }

  private void notLogged(String service, EntryLine entry, long number) {
    if (lastSigned.equals(Instant.MIN)
        || entry.madeAt() > lastSigned.minus(ON_ITS_WAY).toEpochMilli()) {
      notYetLogged++;
    } else {
      fault(service, "entry %s (line %,d) was never logged".formatted(entry.id(), number));
    }
  }

  private void reportMissing(String service, LoggedDigests digests) {
    digests
        .missing()
        .forEach(
            position ->
                fault(
                    service,
                    "the entry that was logged at leaf %,d is missing".formatted(position)));
  }

  private void fault(String where, String what) {
    if (faults.size() < FAULTS) {
      faults.add(new JournalFault(where, what));
    } else {
      furtherFaults++;
    }
  }
}

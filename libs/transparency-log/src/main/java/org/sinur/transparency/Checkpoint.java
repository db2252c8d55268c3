package org.sinur.transparency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a log signs of its tree (C2SP tlog-checkpoint).
 *
 * @param origin which log it is: one line, the name of the log's key
 * @param head its tree
 * @param extensions further lines, which nobody can verify; better none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]*");

  /**
   * Copies the extensions.
   *
   * @throws IllegalArgumentException if the origin or an extension is empty or has a control
   *     character, such as a line's end
   */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!Stream.concat(Stream.of(origin), extensions.stream()).allMatch(NoteText::isLine)) {
      throw new IllegalArgumentException("Origin and extensions are lines of text");
    }
  }

  /**
   * Reads a signed checkpoint, whatever it is. Another log's, a witness's signature without the
   * log's, and a wrong signature of any of them are refused.
   *
   * @param log the log's key, whose name is its origin
   * @param witnesses whose signatures are looked for besides; how many are enough is for the caller
   *     to say
   */
  public static CheckpointReading read(
      byte[] encoded, VerifierKey log, Collection<VerifierKey> witnesses) {
    var known = Stream.concat(Stream.of(log), witnesses.stream()).distinct().toList();
    return switch (SignedNote.read(encoded, known)) {
      case NoteReading.Refused(var fault) -> new CheckpointReading.Refused(fault);
      case NoteReading.Trusted(var note, var signatures) -> read(note, signatures, log);
    };
  }

  private static CheckpointReading read(
      SignedNote note, List<VerifiedSignature> signatures, VerifierKey log) {
    if (signatures.stream().noneMatch(signature -> signature.key().equals(log))) {
      return new CheckpointReading.Refused(NoteFault.NOT_SIGNED);
    }
    var checkpoint = parse(note.text());
    if (checkpoint.isEmpty()) {
      return new CheckpointReading.Refused(NoteFault.NOT_A_CHECKPOINT);
    }
    return checkpoint.get().origin.equals(log.name())
        ? new CheckpointReading.Trusted(checkpoint.get(), note, signatures)
        : new CheckpointReading.Refused(NoteFault.OTHER_ORIGIN);
  }

  /** The checkpoint that a text is, by whomever it is signed; empty where it is none. */
  static Optional<Checkpoint> parse(String text) {
    var lines = text.split("\n", -1);
    int end = lines.length - 1;
    if (end < 3 || !lines[end].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
      return Optional.empty();
    }
    try {
      var head = new TreeHead(Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
      return Optional.of(new Checkpoint(lines[0], head, List.of(lines).subList(3, end)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The checkpoint signed by its log.
   *
   * @throws IllegalArgumentException if the signer's name is not the origin
   * @throws IllegalStateException if the key cannot sign, or what it signed does not verify
   */
  public SignedNote sign(NoteSigner log) {
    if (!origin.equals(log.key().name())) {
      throw new IllegalArgumentException("A checkpoint is signed by its log");
    }
    return SignedNote.of(text(), log);
  }

  /** Its lines: origin, size, root in base64, extensions. */
  public String text() {
    return Stream.concat(
            Stream.of(origin, Long.toString(head.size()), head.root().base64()),
            extensions.stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}

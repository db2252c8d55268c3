package org.sinur.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures under it (C2SP signed-note). There is none whose text cannot be believed:
 * either it was signed here, or it was read and a known key had signed it.
 */
public final class SignedNote {

  /** How long a note may be that is read; it has room for a text and 16 signatures of 5 kB. */
  public static final int MAX_BYTES = 128 * 1024;

  /** How many signatures a note may have that is read. */
  public static final int MAX_SIGNATURES = 100;

  private final String text;
  private final List<SignatureLine> signatures;

  private SignedNote(String text, List<SignatureLine> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * Signs a text.
   *
   * @param text lines that all end in {@code \n}, without other control characters
   * @throws IllegalArgumentException if it is anything else, or no checkpoint for a witness
   * @throws IllegalStateException if the key cannot sign, or what it signed does not verify
   */
  public static SignedNote of(String text, NoteSigner signer) {
    if (!NoteText.isText(text)) {
      throw new IllegalArgumentException("A note is lines of text without control characters");
    }
    return new SignedNote(text, List.of(signer.sign(text)));
  }

  /**
   * The note with one more signature, in place of an earlier one of the same key; all others stay.
   *
   * @throws IllegalArgumentException if the signer is a witness and the text is no checkpoint
   * @throws IllegalStateException if the key cannot sign, or what it signed does not verify
   */
  public SignedNote with(NoteSigner signer) {
    var others = signatures.stream().filter(signature -> !signature.isOf(signer.key()));
    return new SignedNote(text, Stream.concat(others, Stream.of(signer.sign(text))).toList());
  }

  /**
   * Reads a note, whatever it is. Signatures of keys that are not known count for nothing, also
   * where they share the name or the id of one that is. Those of known keys must all be right, and
   * none may have signed twice.
   *
   * @param known whose signatures count, at least one of which is needed
   */
  public static NoteReading read(byte[] encoded, Collection<VerifierKey> known) {
    if (encoded.length > MAX_BYTES) {
      return new NoteReading.Refused(NoteFault.TOO_LONG);
    }
    SignedNote note;
    try {
      note = parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(encoded)).toString());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return new NoteReading.Refused(NoteFault.MALFORMED);
    }
    return note.signatures.size() > MAX_SIGNATURES
        ? new NoteReading.Refused(NoteFault.TOO_LONG)
        : note.verify(known);
  }

  private static SignedNote parse(String encoded) {
    int end = encoded.lastIndexOf("\n\n") + 1;
    if (end == 0 || !NoteText.isText(encoded)) {
      throw new IllegalArgumentException("A note is text, an empty line and signatures");
    }
    var signatures = encoded.substring(end + 1).lines().map(SignatureLine::parse).toList();
    if (signatures.isEmpty()) {
      throw new IllegalArgumentException("A note has a signature");
    }
    return new SignedNote(encoded.substring(0, end), signatures);
  }

  private NoteReading verify(Collection<VerifierKey> known) {
    var verified = new LinkedHashMap<VerifierKey, VerifiedSignature>();
    for (var line : signatures) {
      var key = known.stream().filter(line::isOf).findFirst();
      if (key.isEmpty()) {
        continue;
      }
      var signature = key.get().verify(text, line.signature());
      if (signature.isEmpty()) {
        return new NoteReading.Refused(NoteFault.WRONG_SIGNATURE);
      }
      if (verified.put(key.get(), signature.get()) != null) {
        return new NoteReading.Refused(NoteFault.SIGNED_TWICE);
      }
    }
    return verified.isEmpty()
        ? new NoteReading.Refused(NoteFault.NOT_SIGNED)
        : new NoteReading.Trusted(this, List.copyOf(verified.values()));
  }

  /** The text, with the end of its last line. */
  public String text() {
    return text;
  }

  /** The note as it is told to others, in UTF-8. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The text, an empty line, and the signatures. */
  @Override
  public String toString() {
    return signatures.stream()
        .map(signature -> signature + "\n")
        .collect(Collectors.joining("", text + "\n", ""));
  }
}

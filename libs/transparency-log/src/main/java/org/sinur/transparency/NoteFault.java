package org.sinur.transparency;

import java.util.Locale;

/** Why a note or a checkpoint is not believed. */
public enum NoteFault {
  /** It has more bytes or more signatures than are read. */
  TOO_LONG,
  /** It has not the form of a signed note. */
  MALFORMED,
  /** No key that is known signed it; for a checkpoint, not the log's. */
  NOT_SIGNED,
  /** What stands there as a known key's signature is none of this text. */
  WRONG_SIGNATURE,
  /** A known key's signature stands there more than once. */
  SIGNED_TWICE,
  /** It is properly signed, and its text is no checkpoint. */
  NOT_A_CHECKPOINT,
  /** The log's key signed it for another origin than its own name. */
  OTHER_ORIGIN;

  /** As people read it: "not signed". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

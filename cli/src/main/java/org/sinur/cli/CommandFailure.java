package org.sinur.cli;

/** Why a command could not be carried out, in one sentence for the person who typed it. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A failure with its sentence. */
  public CommandFailure(String sentence) {
    super(sentence);
  }

  /** A failure with its sentence and what brought it about. */
  public CommandFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
